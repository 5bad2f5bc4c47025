# What is said when something is not right: in a form, or on the page of an error.

error-prefix = Error:
summary-title = { $n ->
    [one] There is one thing to put right
   *[other] There are { $n } things to put right
}

## Mistakes in forms

invalid-email = This isn’t an email address. An address looks like name@example.org.
address-several = There is more than one address here. Fill in one.
address-not-ascii = There is a letter with an accent before the @, or one from another alphabet. We can’t send email there. Is there another address?
address-mailbox = What’s before the @ can’t be right. Is there a typing mistake in it?
address-domain = What’s after the @ can’t be right. It should be something like example.org.
address-control = There’s a character in it that doesn’t belong in an address. Type the address again.
address-name-too-long = The name is too long. Keep it to { $max } characters.
address-name-has-link = There’s a link in the name. Write only the name and the address, with a space after every full stop in the name.
sign-name-missing = Write your name, or choose ‘Without my name’.
sign-not-offered = People who work for the organisation always answer without a name. Send your answer again: no name goes with it.
name-missing = Fill in your name.
name-has-link = This looks like a link. Fill in a name only, with a space after every full stop.
manager-missing = Fill in who you’ll talk with.
time-invalid = Write the time as 14:30.
date-invalid = Fill in the date.
date-not-ahead = Choose a day that is still to come.
date-beyond = Choose a day within two years. Is the year right?
note-missing = Write a few words.
note-link = Leave links out of your text.
preparation-nothing = Tick at least one answer that you want to share.
text-too-long = Keep it to { $max } characters.
days-range = Choose { $min } to { $max } days.
questions-too-many = Choose { $max } questions at most.
questions-no-ahead = Choose at least one question that looks ahead.
own-not-ticked = You wrote a question of your own, but didn’t tick it. Tick it, or empty the box.
own-missing = Write your own question, or untick it.
self-top-count = Choose exactly { $n } qualities that you recognise most in yourself.
self-also-count = Choose { $max } qualities at most that are like you too.
line-nobody = Line { $line }: there’s no email address in ‘{ $typed }’.
line-because = Line { $line }: ‘{ $typed }’. { $reason }
line-twice = Line { $line }: ‘{ $typed }’ is already on your list.
line-self = Line { $line }: ‘{ $typed }’ is your own address.
line-manager = Line { $line }: ‘{ $typed }’ is your manager’s. You’ll talk with them yourself.
people-too-many = There’s room for { $max } people on your list.
people-far-too-many = There are more than { $max } lines or addresses here. Make your list shorter and try again.
people-none = Fill in at least one address.
people-file-press = You chose a file. Choose it again and click ‘Read the file’. Then you’ll see who’s in it.
people-file-empty = This file is empty. Choose another file.
people-file-large = This file is too large. It can be { $max } MB at most.
people-file-workbook = This is an Excel or Word file. Copy the names and addresses and paste them above. Or save it as CSV.
people-file-pdf = This is a PDF. Copy the names and addresses and paste them above.
people-file-other = We can’t read this file. Choose a file with text, such as CSV or vCard.
people-file-nobody = There are no email addresses in this file.
people-file-many = There are { $n } people in this file. We read { $max } at most. Keep only the people you want to ask in the file.
pick-too-few = Choose at least { $min }.
pick-too-many = Choose { $max } at most.
star-missing = Choose which quality fits best of all.
dosage-missing-here = Say how much of this you see.
dosage-missing = Say how much of ‘{ $quality }’ you see.
hinder-too-many = Choose { $max } at most.
hinder-alone = ‘{ $option }’ can’t be combined with anything else.
parts-none = Choose at least one part.

## Pages

error-400 = We don’t understand that
error-400-more = Something came in that we can’t read. Go back and try again.
error-401 = You’re no longer signed in
error-401-more = Nothing has been saved yet.
error-401-sign-in = Sign in, in a new tab
error-401-then = What you filled in is still in this page. Leave it open. Sign in again in the new tab. Then come back here and press the button.
error-403 = That can’t be done here
error-403-more = This request didn’t come from one of our pages. Open the page again and try once more.
error-404 = This page doesn’t exist
error-404-more = The address may be wrong. Or the page isn’t for you, or isn’t any more.
error-404-as = You’re signed in here with:
error-404-other = Did our email go to another address of yours? Then sign in with that one.
error-405 = This address doesn’t work that way
error-405-more = You can’t open this address like this. Start again from the first page.
error-409 = That can’t be done now
error-409-more = Something has changed in the meantime. Open the page again.
error-410 = This link no longer works
error-410-more = The link has already been used or is too old. Ask for a new one.
error-413 = That is too much text
error-413-more = Make your text shorter, or choose a smaller file, and try again.
error-429 = One moment, please
error-429-more = You sent a great many requests in a short time. Try again in a minute.
error-500 = Something went wrong on our side
error-500-more = It’s not you. Please try again in a moment.
error-503 = This isn’t working right now
error-503-more = A lot of people are busy here at once, or we’re away for a moment. Please try again in a moment.
error-not-kept = This hasn’t been saved. Copy what you wrote if you still need it.
error-cut = It stops here. If there was more, it didn’t arrive.
error-held = What you filled in is still in this page. Leave it open, wait a moment and press the button. You don’t need to fill anything in again.
error-request = Need help? Quote this code ({ $status }):
