/* A volume that cannot do what keys need: loaded before the C library, it lacks the one thing that POOR_VOLUME names. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int lacks(const char *what) {
    const char *poor = getenv("POOR_VOLUME");
    return poor && strcmp(poor, what) == 0;
}

int flock(int file, int operation) {
    return lacks("lock") ? 0 : (int)syscall(SYS_flock, file, operation);
}

int rename(const char *from, const char *to) {
    if (lacks("rename")) {
        errno = EXDEV;
        return -1;
    }
    return (int)syscall(SYS_renameat2, -100, from, -100, to, 0);
}

int fsync(int file) {
    if (lacks("fsync")) {
        errno = EINVAL;
        return -1;
    }
    return (int)syscall(SYS_fsync, file);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) {
    return lacks("overwrite") ? (ssize_t)length : syscall(SYS_pwrite64, file, bytes, length, at);
}

int statx(int folder, const char *path, int flags, unsigned int mask, struct statx *found) {
    int done = (int)syscall(SYS_statx, folder, path, flags, mask, found);
    if (done == 0 && lacks("rights") && path && strstr(path, "trial-"))
        found->stx_mode |= 0055;
    return done;
}
