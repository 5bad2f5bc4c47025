# What is said when something is not right: in a form, or on the page of an error.

error-prefix = Error:
summary-title = { $n ->
    [one] There is one thing to put right
   *[other] There are { $n } things to put right
}

## Mistakes in forms

invalid-email = This is not an email address. An address looks like name@example.org.
address-several = There is more than one address here. Fill in one.
address-not-ascii = Before the @ is a letter with an accent, or one of another alphabet. We cannot send email there. Is there another address?
address-mailbox = What stands before the @ cannot be right. Is there a typing mistake in it?
address-domain = What stands after the @ cannot be right. It should be something like example.org.
address-control = There is a character in it that does not belong in an address. Type the address again.
address-name-too-long = The name is too long. Keep it to { $max } characters.
address-name-has-link = There is a link in the name. Write only the name and the address, with a space after every dot in the name.
sign-name-missing = Write your name, or choose ‘Without my name’.
sign-not-offered = Whoever works for the organisation always answers without a name. Send your answer once more: no name goes with it.
name-missing = Fill in what you are called.
name-has-link = This looks like a link. Fill in a name only, with a space after every dot.
manager-missing = Fill in with whom you talk.
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
own-not-ticked = You wrote a question of your own, but did not tick it. Tick it, or empty the box.
own-missing = Write your own question, or untick it.
self-top-count = Choose exactly { $n } that are you most.
self-also-count = Choose { $max } at most that also fit you.
line-nobody = Line { $line }: there is no email address in ‘{ $typed }’.
line-because = Line { $line }: ‘{ $typed }’. { $reason }
line-twice = Line { $line }: ‘{ $typed }’ is on your list already.
line-self = Line { $line }: ‘{ $typed }’ is your own address.
line-manager = Line { $line }: ‘{ $typed }’ is your manager’s. You will talk with them yourself.
people-too-many = There is room for { $max } people on your list.
people-far-too-many = There are more than { $max } lines or addresses here. Make your list shorter and try again.
people-none = Fill in at least one address.
people-file-press = You chose a file. Choose it once more and click ‘Read the file’. Then you see who is in it.
people-file-empty = This file is empty. Choose another file.
people-file-large = This file is too large. It can be { $max } MB at most.
people-file-workbook = This is a file of Excel or Word. Copy the names and addresses and paste them above. Or save it as CSV.
people-file-pdf = This is a PDF. Copy the names and addresses and paste them above.
people-file-other = We cannot read this file. Choose a file with text, such as CSV or vCard.
people-file-nobody = There are no email addresses in this file.
people-file-many = There are { $n } people in this file. We read { $max } at most. Keep only the people you want to ask in the file.
pick-too-few = Choose at least { $min }.
pick-too-many = Choose { $max } at most.
star-missing = Choose which quality fits best of all.
dosage-missing-here = Say how much of this you see.
dosage-missing = Say how much of ‘{ $quality }’ you see.
hinder-too-many = Choose { $max } at most.
hinder-alone = ‘{ $option }’ cannot go together with something else.
parts-none = Choose at least one part.

## Pages

error-400 = We do not understand that
error-400-more = Something came in that we cannot read. Go back and try once more.
error-401 = You are no longer signed in
error-401-more = Nothing has been saved yet.
error-401-sign-in = Sign in, in a new tab
error-401-then = What you filled in is still in this page. Leave it open. Sign in on the new tab. Then come back here and press the button.
error-403 = That cannot be done here
error-403-more = This request did not come from a page of ours. Open the page again and try once more.
error-404 = This page does not exist
error-404-more = Perhaps the address is not right. Or the page is not for you, or not any more.
error-404-as = You are signed in here with:
error-404-other = Was our email sent to another address of yours? Then sign in with that one.
error-405 = This address does not work that way
error-405-more = You cannot open this address like this. Start again from the beginning.
error-409 = That cannot be done now
error-409-more = Something has changed in the meantime. Open the page again.
error-410 = This link no longer works
error-410-more = The link has been used already or is too old. Ask for a new one.
error-413 = That is too much text
error-413-more = Make your text shorter, or choose a smaller file, and try once more.
error-429 = One moment, please
error-429-more = You sent a great many requests in a short time. Try again in a minute.
error-500 = Something went wrong on our side
error-500-more = It is not you. Please try again in a moment.
error-503 = This does not work right now
error-503-more = Many people are busy at once, or we are away for a moment. Please try again in a moment.
error-not-kept = This has not been saved. Copy what you wrote if you still need it.
error-cut = It stops here. If there was more, it did not arrive.
error-held = What you filled in is still in this page. Leave it open, wait a moment and press the button. You need not fill in anything again.
error-request = Do you need help? Name this code ({ $status }):
