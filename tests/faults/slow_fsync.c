/* A disk on which nothing is quickly safe: loaded before the C library, it makes every sync wait. */
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static void wait_a_while(void) {
    struct timespec rest = {0, 30 * 1000 * 1000};
    nanosleep(&rest, 0);
}

int fsync(int file) {
    wait_a_while();
    return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file) {
    wait_a_while();
    return (int)syscall(SYS_fdatasync, file);
}
