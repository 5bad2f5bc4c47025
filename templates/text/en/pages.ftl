# Texts of the pages. Plain sentences, nothing that sounds like a grade.

## Everywhere

date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $date }
moment = { $day } at { $time }
done-saved = Saved.
done-shared = Shared. You can stop sharing at any time.
done-withdrawn = Taken back. That person cannot read it any more.
done-sent = The email is on its way.
done-looked-back = You looked back. What you said has been saved.
done-called-off = The conversation has been called off.
skip = Skip to the content
nav = Menu
nav-home = to your overview
back-nav = Back
back-to-start = Back to the start
back-to-home = Back to your overview
back-to-round = Back to your round
back-to-talk = Back to your conversation
footer-of = { $service } of { $organisation }
footer-privacy = Privacy
footer-mailbox = This computer’s mailbox
sign-out = Sign out
save = Save
saved = Saved.
optional = (optional)
step-done = Done
step-now = Now
step-later = Later
step-todo = To do

## Before signing in

welcome-title = Hear what others see in you
welcome-lead = Prepare for Het Goede Gesprek with the help of people who know you. They say what they see. You read it first, and you choose what to share.
welcome-step-ask = Ask.
welcome-step-ask-more = Invite people who know you well: from work and from elsewhere.
welcome-step-read = Read.
welcome-step-read-more = You get stories and qualities back, with no names and no grades.
welcome-step-talk = Talk.
welcome-step-talk-more = Choose what to bring to the conversation with your manager. You lead that conversation.
welcome-reviewer = Has someone asked for your view? Use the link in your email. You don’t need to sign in.
sign-in = Sign in
sign-in-email = Your work email address
sign-in-email-hint = We’ll email you a link. You don’t need a password.
sign-in-send = Send me a link
sent-title = Check your email
sent-body = If this address is allowed to sign in, an email is on its way to:
sent-validity = The link in the email works for ten minutes and only once.
sent-nothing = No email? Check your spam folder, or try again.
sent-mailbox = This is a trial on one computer. No emails leave it.
sent-mailbox-open = Open the mailbox
purpose-shared = Sign in to read what was shared with you
purpose-shared-by = Sign in to read what { $name } shares with you
purpose-agreements = Sign in to see your agreements
purpose-talk = Sign in to go to your conversation
purpose-plan = Sign in to plan a conversation
purpose-profile = Sign in to read your profile
purpose-round = Sign in to go to your round
purpose-administration = Sign in to manage the service
purpose-email = The address our email was sent to
purpose-what = What is { $service }?
sign-in-welcome = Good to have you here
sign-in-opens = This link signs you in with the address:
sign-in-once = Use the button to sign in. After that, the link no longer works.
sign-in-enter = Sign in
sign-in-here = Do you want to sign in here?
sign-in-elsewhere = This link wasn’t requested in this browser.
sign-in-elsewhere-you = Did you ask for it yourself, on another device or in another browser? Then you can sign in here.
sign-in-elsewhere-not-you = Did somebody else send you the link, or is this not your address? Then don’t sign in, and close this page.
sign-in-enter-here = Sign in here
sign-in-other = Sign in with a different address

## My details

person-title = My details
person-hello = Welcome
person-intro = First, tell us briefly who you are. Then you can start right away.
person-first-name = Your first name
person-first-name-hint = What people call you. We’ll call you that too, in emails and on pages.
person-name = Your full name
person-name-hint = For example: Noor de Wit. An email gives it once, so that people know it’s you.
person-email = Your email address
person-manager = Who will you have Het Goede Gesprek with?
person-manager-why = Usually that’s your manager, who only hears from us when you share something. You can also fill this in later.
person-manager-name = Your manager’s name
person-manager-email = Your manager’s email address
person-language = Which language would you like to read?

new-address-change = Change your email address
new-address-title = A different email address
new-address-lead = We’ll email a link to your new address. Nothing changes until you open it.
new-address-follows = Everything moves with you: your rounds, profiles and conversations, including conversations in which you’re the manager.
new-address-stays = Have you already been asked for your view of someone? The link you were sent keeps working. We also email your old address, so that you hear about it if somebody else does this.
new-address-administrator = You’re an administrator because of your address. With a different address you no longer are, until the new one is in the settings of this service.
new-address-now = Your current address
new-address-new = Your new email address
new-address-send = Send me a link
new-address-sent = If we can email this address, a message is on its way to:
new-address-sent-here = Open the link in this browser. It works for ten minutes and only once.
new-address-sent-still = Until then, you sign in with:
address-change-title = Change your email address?
address-change-what = This link changes the address of an account.
address-change-everywhere = You stay signed in here. Everywhere else, you’re signed out. We’ll email your old address about it.
address-change-button = Yes, change it
address-change-other = Choose a different address
address-change-signed-out = You’re not signed in here.
address-change-somebody-else = You’re signed in here with a different address.
address-change-sign-in = Open the link in the browser you asked for it in. Or sign in here with your current address, and you’ll come back to this page.
address-change-not-you = Didn’t ask for this? Close this page, and nothing changes.
address-change-done = Your address has been changed
address-change-now = From now on, you sign in with:
address-change-told = You’ve been signed out everywhere else. We’ll email your old address about it.
address-back-title = Undo the change?
address-back-what = The address of your account was changed. This undoes it.
address-back-before = Your previous address
address-back-everywhere = After that, everyone is signed out. You then sign in with your old address.
address-back-button = Yes, undo it
address-back-not = Did you change it yourself? Close this page. Everything stays as it is now.
address-back-done = Your old address is back
address-back-now = You sign in again with:
address-back-after = Everyone has been signed out. Check that your details are still right.

## Overview

home-title = Overview
home-hello = Hello { $name }
home-way = Your way to the conversation
home-talk = Het Goede Gesprek
home-talk-none = No conversation is planned. A date helps: start your round a few weeks before it.
home-talk-plan = Plan your conversation
home-talk-plan-next = Plan your next conversation
home-phase-ask = Ask
home-phase-read = Read
home-phase-talk = Talk
home-phase-agree = Agree
home-phase-look-back = Look back
home-agreed = What you agreed
home-agreed-on = You talked with { $manager } on { $date }.
home-agreed-nothing = Nothing is written down yet.
home-agreed-own = { $n ->
    [one] You wrote down one agreement, for yourself only.
   *[other] You wrote down { $n } agreements, for yourself only.
}
home-agreed-waits = { $n ->
    [one] You wrote down one agreement. { $manager } has yet to confirm it.
   *[other] You wrote down { $n } agreements. { $manager } has yet to confirm what you shared.
}
home-agreed-settled = { $n ->
    [one] You wrote down one agreement, and { $manager } has confirmed it.
   *[other] You wrote down { $n } agreements, and { $manager } has confirmed what you shared.
}
home-agreed-due = It’s time to look back.
home-agreed-looked-back = You looked back on what you agreed.
home-agreed-next = You’ll look back together on { $date }.
home-agreed-open = View the agreements
manager-title = Your conversations
manager-lead = They’ve invited you to Het Goede Gesprek. They lead it, and you help them think.
manager-today = today, { $date }
manager-ahead = on { $date }
manager-held = conversation of { $date }
manager-waits = agreements are waiting for you
manager-closes = one question left for you
manager-readable = there is something to read
manager-own = And you?
manager-own-more = You can ask others what they see in you, too.
manager-own-name = First, tell us your name
home-talk-on = On { $date }, with { $manager }.
home-talk-open = View your conversation
home-shared = You’re a sparring partner for
home-year = Your year
home-earlier = Earlier rounds
home-with-profile = with a profile
home-without-profile = without a profile
next-start = Start your first round
next-start-more = You ask people for their view: colleagues and, if you like, people outside too. It takes them { $minutes } minutes. If enough of them answer, you’ll read what they see when the round ends.
next-start-button = Start a round
next-rest = Take your time
next-rest-more = You can start your next round from { $day }. Until then, you can work with your profile and your agreements.
next-questions = Write your question
next-questions-more = A few sentences of your own make all the difference. Choose how long people have, too, and which questions you ask.
next-questions-button = Write your question
next-self-view = Look at yourself first
next-self-view-more = Choose the qualities you recognise in yourself. Later, you’ll put them beside what others see.
next-self-view-button = Look at yourself
next-invite = Invite people
next-invite-more = Who has seen you do things this past year? Think of work, but also of home.
next-invite-button = Choose people
next-send = Everything is ready
next-send-more = { $n ->
    [one] There is one person on your list. Read the email once more and send it.
   *[other] There are { $n } people on your list. Read the email once more and send it.
}
next-send-button = Check and send
next-ask-more = There are still too few answers
next-ask-more-more = That’s why your round lasts longer. You can ask more people until the end of { $day }.
next-ask-more-button = Ask more people
next-wait = Your round is open
next-wait-more = People can answer until the end of { $day }. Every morning, the page of your round shows how it’s going.
next-wait-button = View your round
next-release = Your round is over
next-release-more = Your profile opens on { $day }.
next-not-enough = There were too few answers this time
next-not-enough-more = To protect everyone, we show nothing until at least five people have answered. People from your organisation and people from outside are counted separately. It says nothing about you. People are often just busy.
next-lost = Something went wrong with your round
next-lost-more = Because of a fault on our side, your round is lost. It isn’t because of you, or because there were too few answers. You can start again right away.
next-again-button = Start again
next-read = Your profile is open
next-read-more = Take your time. Read the stories first, and only then the list.
next-read-button = Read your profile
next-prepare-more = It’s yours. Take your time to read it, stories first. Then choose which parts to show in the conversation. You can also keep it all to yourself.
next-prepare-button = Choose what to bring
next-talk = You’re ready
next-talk-more = You lead the conversation. Start with what touched you.
next-talk-button = View your conversation
next-reflect = Think it over beforehand
next-reflect-more = What you’re bringing has been shared. Four themes help you to prepare. Answer what helps you, and leave out the rest.
next-reflect-button = Prepare
next-agree = Write down what you agreed
next-agree-more = Write down three at most, while you still remember them well. After three months, you’ll look back together.
next-agree-button = Write down the agreements
next-start-again = Start a new round
next-confirm = Your agreements are waiting for { $manager }
next-confirm-more = There’s nothing for you to do now. The page of your conversation shows when they’ve been confirmed.
next-look-back = Look back
next-look-back-more = What became of your agreements? A quarter of an hour with { $manager } is enough. Letting something go is fine too.
next-look-back-button = Look back
next-again = Time for a new conversation
next-again-more = You talked with { $manager } on { $date }. That was a year ago. Pick a date first, and there’ll be time for a round before it.
next-today = You’re talking with { $manager } today
next-today-button = Open the conversation
next-close = One question left, for you and { $manager }
next-close-more = Your agreements are written down. Close the hour together.
next-closed = Your conversation with { $manager } is complete
next-closed-more = What you agreed, and what each of you begins with, is on one page.

## A round: what is asked

questions-title = Your question
questions-lead = This is what the people you invite will read. You can change everything until you send it.
questions-note = Why you’re asking
questions-note-starter = I’d like to know what you see me do well, and what I could still learn. Do be honest: that helps me most. Thank you!
questions-note-hint = Why are you asking these people? Everyone gets the same text. 300 characters at most, without links.
questions-letter = Your email starts roughly like this:
questions-whole-letter = Read the whole email
questions-days = How many days do people have?
questions-days-hint = Choose 3 to 28 days after sending. Two weeks gives everyone enough time.
questions-leave = When do the emails go out?
questions-leave-now = As soon as I press send
questions-leave-morning = On the next working day, at 8 in the morning
questions-language = Language of the email
questions-language-hint = People can switch language once they open the questionnaire.
questions-open = Which open questions will you ask?
questions-open-hint = Choose three questions at most. At least one has to look ahead.
questions-ahead = looks ahead
questions-own = My own question
questions-own-text = The text of your own question
questions-own-hint = Ask about something people may have seen. 140 characters at most.
questions-hinder = Everyone also chooses qualities and says what sometimes holds you back. That is always part of it.

## A round: the self-view

self-title = Look at yourself first
self-title-locked = Your own view
self-intro = Choose the 5 qualities you recognise most in yourself. Then you can tick ‘also’ for up to 5 others.
self-honest = You can change this until your profile opens. After that, your choice is fixed. That keeps the comparison fair.
self-locked = Your profile is open, so your choice is now fixed.
self-qualities = What fits you?
self-top = Most
self-also = Also
self-tally = Most: { $top } of 5. Also: { $also }.
self-words = In your own words
self-words-more = These questions help you on your way to the conversation. Only you read your answers.
self-top-title = This is most like me
self-also-title = This is like me too

## A round: the people

invite-title = Who will you ask for their view?
invite-title-more = Ask more people
invite-lead = Choose people who have seen you do things this past year.
invite-open = Your round is open. You can add people until the end of { $until }.
invite-open-now = They get an email right away.
invite-open-later = Their email goes out with the others, on { $moment }.
invite-advice-inside = Ask at least { $n } people from your organisation. Then there will almost certainly be enough answers.
invite-advice-outside = Would you also like to know what people outside see in you? Then ask { $n } people from outside as well. We count them separately.
invite-advice-asked = Ask at least { $n } people. Then there will almost certainly be enough answers.
invite-advice-seen = Choose people who know you from different places: your team, a project, home.
invite-advice-different = Also ask someone you don’t always find it easy with. Don’t ask your manager: you’ll talk with them yourself.
invite-count = { $n ->
    [0] There is nobody on your list yet.
    [one] There is one person on your list.
   *[other] There are { $n } people on your list.
}
circle-inside = { $n ->
    [0] Nobody has an address at your organisation.
    [one] One person has an address at your organisation.
   *[other] { $n } people have an address at your organisation.
}
circle-outside = { $n ->
    [0] You’re not asking anyone from outside.
    [one] One person is from outside.
   *[other] { $n } people are from outside.
}
circle-asked = { $n ->
    [0] There is nobody on your list yet.
    [one] There is one person on your list.
   *[other] There are { $n } people on your list.
}
outlook-nobody-outside = That’s fine.
outlook-too-few = That’s too few to count.
outlook-tight = That’s tight: there may not be enough answers.
outlook-enough = There are enough answers already.
outlook-good = That’s good.
outlook-ample = That’s plenty.
outlook-more = { $n ->
    [one] With one more person, it’s good.
   *[other] With { $n } more people, it’s good.
}
outlook-begin = With { $n } people, it’s good.
outlook-how = How do we work this out?
outlook-circles = People from your organisation are one circle, people from outside another.
outlook-why = We only count a circle once it has five answers, and not everyone answers. ‘Good’ means that out of a hundred circles like this, at least 95 get enough answers. With ‘plenty’, at least 99 do. Below 95, we say ‘tight’.
circle-why = We only count if you’ve asked at least { $n } people from one circle. That way, it never shows that everyone answered. Anyone who can’t get email doesn’t count.
circle-signed = Anyone outside who signs their answer with their name doesn’t count.
circle-address = We tell from the address who belongs to your organisation. The groups are only for your own overview.
invite-see = View the list
invite-done = Done, back to your round
invite-max = There’s room for { $max } people.
invite-box = Names and email addresses
people-into = Which group are these people in?
people-into-which = What do the groups mean?
people-into-hint = Only for your own overview.
invite-format = Put each person on a line of their own. An address is enough. You can add a name: Sanne Visser <sanne@example.org>. You can also paste from an email, Outlook or Excel.
invite-add = Add to the list
invite-add-send = Add to the list and send
invite-removed = { $name } is no longer on your list.
invite-undo = Undo
invite-added = { $n ->
    [one] One person was added to your list.
   *[other] { $n } people were added to your list.
}
people-file-title = Do you have a list in a file?
people-file = File
people-file-hint = A list from your address book or from Excel: CSV, vCard (.vcf) or text. We only read names and addresses from it. We don’t keep the file.
people-file-button = Read the file
people-file-read = { $n ->
    [0] Everyone in your file is already in the form.
    [one] We read one person from your file.
   *[other] We read { $n } people from your file.
}
people-file-look = They’re not on your list yet. Take out anyone you don’t want to ask, then add the others to the list.
people-file-see = Look at them
people-file-unread = We found nobody on these lines of the file:
people-file-more = { $n ->
    [one] and on one other line
   *[other] and on { $n } other lines
}
invite-listed = On your list
invite-remove = Remove
person-change = Change
person-change-name = Name
person-change-first-name = First name, for the top of the email
person-change-email = Email address
person-change-group = Group
person-change-language = Language of the email
person-change-language-usual = Same as the others: { $language }
person-change-button = Save
person-changed = Your changes for { $name } have been saved.
person-stale = This has been changed somewhere else in the meantime. Saved now: { $kept }. Below is what you filled in: check that it’s all right. If you press the button again, it replaces what is saved.
invite-no-removal = Once someone has been sent an email, they can’t be taken off the list. That way, nobody can guess from a difference who wrote what.

## A round: the letter

letter-title = What your email looks like
letter-lead = This is how the email arrives. Everyone gets a link of their own. Replies to the email don’t reach you.
letter-from = From
letter-to = To
letter-at = When
letter-subject = Subject
letter-frame = The email
letter-plain = The same email as plain text
letter-to-oneself = Send me this email
letter-sent = The email is on its way to you. It says at the top that it’s an example.
letter-form = Read the questionnaire as others will see it
example-profile = View an example of a profile (PDF)
example-form = This is an example.
example-form-more = This is how colleagues see the questionnaire. At the end, people from outside also choose whether to add their name. You can try it out. Nothing is sent or kept.
example-not-sent = This is where others see the button to send. In this example, there is none.
letter-change = Change your question

## A round: how it goes

round-title = Your round
draft-title = Your new round
draft-lead = Three things, in any order you like. Nobody sees anything until you send.
draft-questions = Write your question
draft-questions-more = Why you’re asking, how long people have and the open questions.
draft-self-view = Look at yourself first
draft-self-view-more = Five qualities you recognise in yourself. You can still do this while the round is open.
draft-people = Choose people
draft-people-more = { $n ->
    [0] There is nobody on your list yet.
    [one] There is one person on your list.
   *[other] There are { $n } people on your list.
}
draft-send = Sending
draft-send-what = { $n ->
    [one] One person gets an email and can answer until the end of { $day }.
   *[other] { $n } people get an email and can answer until the end of { $day }.
}
draft-leaves = The emails go out on { $moment }.
draft-send-final = After sending, you can add people, but no longer remove them. You can’t end the round early, and you can no longer change your question.
draft-letter = Read the email as it arrives
draft-send-button = { $n ->
    [one] Send 1 email
   *[other] Send { $n } emails
}
draft-send-go = Continue to sending
opening-title = Before you send
opening-inside = { $n ->
    [one] You’re asking one person from your organisation. We only count this circle if you ask at least { $least } people.
   *[other] You’re asking { $n } people from your organisation. We only count this circle if you ask at least { $least } people.
}
opening-inside-lost = So you won’t see what they answer: no qualities and no texts.
opening-inside-nobody = You’re not asking anyone from your organisation. That’s fine. Your profile will then only show what people outside see in you.
opening-outside = { $n ->
    [one] You’re asking one person outside your organisation. We only count this circle if you ask at least { $least } people.
   *[other] You’re asking { $n } people outside your organisation. We only count this circle if you ask at least { $least } people.
}
opening-outside-lost = So you won’t see which qualities they choose. You will read their texts, among the others, if enough colleagues answer. Anyone who puts their own name under their answer sends you a letter. You always get to read that.
opening-outside-nobody = You’re not asking anyone outside your organisation. That’s fine. Sometimes it’s the right choice. Your profile will then only show what colleagues see in you.
opening-missing = { $n ->
    [one] With one more person, we can count this circle if five answer.
   *[other] With { $n } more people, we can count this circle if five answer.
}
opening-wise = If you ask { $n }, there’s a good chance that enough will answer.
opening-later = You can still add people while the round is open.
opening-ask-more = Ask more people first
opening-button = { $n ->
    [one] This is fine: send 1 email
   *[other] This is fine: send { $n } emails
}
draft-not-yet = The button to send appears here as soon as your question and your list are ready.
open-title = Your round is open
standing-none = No answers yet
standing-few = The first answers are in
standing-enough = There are enough answers for a profile
standing-enough-outside = There are enough answers from outside your organisation
standing-as-of = This is how things stood on { $moment }. We’ll look again tomorrow morning.
standing-not-yet = Every morning at seven, we look at how far your round has got
standing-uncounted = Too few people have been sent your email for us to count
standing-of-inside = From your organisation:
standing-of-outside = From outside your organisation:
standing-circle-none = no answers yet.
standing-circle-few = the first answers are in.
standing-circle-enough = there are enough answers.
standing-circle-later = we’ll say tomorrow morning.
standing-circle-small = { $n ->
    [one] too few people to count. With one more person, we can count this circle if five answer.
   *[other] too few people to count. With { $n } more people, we can count this circle if five answer.
}
standing-why = We don’t say who answered, or how many. That protects the people who give their view.
open-ends = People can answer until the end of { $day }.
open-opens = Your profile opens the morning after.
open-opens-if = If there are enough answers by then, your profile opens the morning after. If not, your round lasts a week longer.
open-opens-only-if = Your profile opens the morning after, but only if there are enough answers by then.
open-extended = There were still too few answers. So your round lasts a week longer: until the end of { $day }. Everyone gets an email about it.
open-prolonged = You kept your round open for two more weeks: until the end of { $day }. Everyone gets an email about it.
open-too-few = There may not be enough answers. Ask a few more people.
open-too-few-circle = There may not be enough answers in one of the circles. Ask a few more people there.
open-longer = Do you need more time? You can keep your round open for two more weeks, once: until the end of { $day }. Everyone you asked gets an email about it.
open-longer-button = Keep my round open for two more weeks
open-self-view = Your own view is still missing. Fill it in before your profile opens.
open-letters = Your emails
open-sent = { $n ->
    [0] No email has been sent yet.
    [one] One email has been sent.
   *[other] { $n } emails have been sent.
}
open-waiting = { $n ->
    [one] One email is ready and will go out as soon as it can.
   *[other] { $n } emails are ready and will go out as soon as they can.
}
open-undeliverable = { $n ->
    [one] One email didn’t arrive. Check that the address is right.
   *[other] { $n } emails didn’t arrive. Check that the addresses are right.
}
open-undeliverable-see = See whose
open-look-again = Look again
open-time = From email to profile
open-people = Who you asked
open-bounced = The email didn’t reach this address.
open-correct = The right address
open-correct-same = Is the address right? Then leave it as it is.
open-correct-button = Send again
open-add = Ask someone else
open-add-until = You can do that until the end of { $until }.
open-add-closed = No more people can be added: the last two days have begun.
round-ended = Your round is over
round-ended-release = Your profile opens on { $release }.
round-ended-why = We always open a profile at a fixed time. That way, the timing doesn’t give away who answered last.
round-self-view-still = Look again at your own view
round-not-enough-deleted = The answers without a name have been deleted. Nobody has read them.
lost-title = The answers of your round are lost
lost-what = Something went wrong on our side. So we can’t open the answers any more. It isn’t because of you or the people you asked.
lost-list-title = The list of your round is lost
lost-list-what = Something went wrong on our side. So we can no longer read who you wanted to ask. Nobody has been asked yet.
lost-list-again = You can start again right away.
not-enough-what = { $n ->
    [one] You asked one person. Even after the extra time, there weren’t enough answers to count: not from your organisation, and not from outside.
   *[other] You asked { $n } people. Even after the extra time, there weren’t enough answers to count: not from your organisation, and not from outside.
}
not-enough-what-asked = { $n ->
    [one] You asked one person. Even after the extra time, there weren’t enough answers to count.
   *[other] You asked { $n } people. Even after the extra time, there weren’t enough answers to count.
}
not-enough-why = We only show something if you asked at least eight people in a circle and at least five answered. That protects those who did answer. It says nothing about you: people are often just busy.
not-enough-left = What’s still there
not-enough-self-view = Your self-view is still there. You can bring it to a conversation without a profile, too.
not-enough-self-view-see = See your self-view
not-enough-when = When can you try again?
not-enough-when-now = You can start again right away: this round doesn’t count towards the time between two rounds. Asking some of the same people? Then wait a few weeks.
not-enough-whom = Who should you ask then?
not-enough-whom-recent = Choose people you’ve done something with recently. They remember it well, and answer more often.
not-enough-whom-tell = Tell them yourself that an email is coming, and why you’d like their view. That helps most.

## Time as a line

time-drawing = A timeline. The dates are below it.
time-today = Today
time-sent = Emails sent
time-add = Last day to add people
time-last-day = Last day to answer
time-opens = Your profile opens
time-may-open = Your profile opens, if there are enough answers
time-round = Round started
time-next-round = A new round is possible again
time-talk = Het Goede Gesprek
time-next-talk = Time for a new conversation

## The reviewer: before the first question

answer-title = Your view of { $name }
answer-hello = Thank you for giving your view.
answer-why = { $name } is preparing a conversation about work and the future, and would like to know what you see.
answer-minutes = { $minutes ->
    [one] It takes about one minute.
   *[other] It takes about { $minutes } minutes.
}
answer-by = You can answer until the end of { $day }.
answer-nameless = Your name is not shown.
answer-name-chosen = Your name is only shown if you want it to be.
answer-literally = { $name } does read what you write, word for word.
answer-only = Only write what you’re happy for { $name } to hear from you.
answer-first = What happens to your answers?
answer-until = You can answer once, until the end of { $day }. Have you done so already? Then you’re done.
answer-invited = { $n ->
    [one] { $name } asked one person.
   *[other] { $name } asked { $n } people.
}
answer-invited-known = { $known ->
    [0] { $name } asked { $n } people. None of them has an address at the organisation.
    [one] { $name } asked { $n } people. One of them has an address at the organisation.
   *[other] { $name } asked { $n } people. { $known } of them have an address at the organisation.
}
answer-known-none = We don’t know which of them belong to the organisation.
promise-title = What we promise
promise-nobody = Nobody can see in our storage who wrote what. Not { $name }, not the manager, not HR and not the administrator.
promise-together-inside = Your choices are only added to those of others with an address at the organisation. With fewer than { $min } such answers, we show nothing of them. We count in words, not in figures.
promise-together-outside = Your choices are added to those of others from outside the organisation. With fewer than { $min } such answers, we count nothing. We count in words, not in figures.
promise-sign = At the end, you choose: without a name, or with your name as a letter to { $name }. Without a name, this applies:
promise-together-asked = Your choices are added to those of others. With fewer than { $min } answers, we show nothing. We count in words, not in figures.
promise-words = { $name } reads what you write word for word. The texts are mixed and carry no name.
promise-box = Who has answered is only recorded inside a closed box. We destroy it when the round is over.
promise-choice = { $name } chooses who sees the profile. The manager doesn’t get it automatically.
promise-growth = It isn’t an appraisal. There are no grades.
honest-title = What we can’t promise
honest-chosen = { $name } chose all { $n } people personally.
honest-outside = We don’t know the addresses from outside the organisation, such as yours.
honest-asked = We don’t know any of their addresses.
honest-invented = { $name } may have made up the others. Then { $name } can work out from the whole what you answered. So only write what you’re happy for { $name } to hear from you.
honest-style = Your writing style can give you away, or a detail only you know. It’s better to leave out names and details.
honest-sending = While you send, our computer sees your link and your answers together for a moment. We keep none of that.
honest-final = After sending, nobody can change or remove your answer, and nor can we. Without a name, nobody can find it either.
honest-address = { $name } knows that you were asked. After the round, we keep your address, encrypted, for one thank-you email to everyone, for 30 days at most.
answer-privacy = Read more about your privacy
answer-kept = What you fill in is only in this tab. It stays there until you send it or close the tab.
answer-start = Start
answer-later = Prefer to do it later? There’s nothing you need to do now: the link keeps working. Already taken part? Then you’re done.
answer-draft = You had already filled something in. It’s only in this tab. If you close the tab, it’s gone.
answer-draft-on = Continue at question { $n }
answer-draft-check = Read through your answers
answer-unkept = We couldn’t save your answers just now. It’s not your fault. Everything you filled in is still here. Send it again in a few minutes.
answer-draft-clear = Clear it and start again
answer-draft-sure = Are you sure? Everything you filled in will be gone.
held-title = Your answers haven’t been sent yet
held-why = Something went wrong on our side. It’s not your fault. Everything you filled in is still in this page.
held-how = Leave this page open. Press the button in a few minutes. You don’t need to fill anything in again.
held-button = Send it again
held-texts = This is what you wrote

## The reviewer: the questions

answer-required = You can skip anything marked ‘optional’. More than one thing to say about a question? Leave a line empty. A new text then begins, which stands on its own among the others.
answer-then = For each choice, you say how much of it you see. For one of them, you say: this fits best of all.
answer-again = Read again what happens to your answers
answer-best = { $quality } fits best of all
answer-best-short = fits best of all
answer-story-help = Think of the quality you find fits best. What happened? What did { $name } do? What came of it? Two or three sentences are enough.
answer-seen = Describe what you saw, not what someone is like.
answer-or = Or choose one of these two:
pick-limit = You’ve already chosen { $max }. Remove one first.
pick-tally = { $n } of { $max } chosen
answer-check = Read through your answers
answer-check-more = Does it sound the way you’d say it in a conversation? Is there anything in it that people could recognise you by? Take it out if you don’t want that.
answer-final = Once you’ve sent it, you can’t change anything.
sign-title = With or without your name?
sign-no = Without my name
sign-yes = With my name, as a letter
sign-no-means = If enough people from outside answer without a name, we add up your choices. Your words stand among those of others, and we don’t say whose they are.
sign-yes-means = { $name } reads everything you fill in here as a letter from you. We don’t count that letter, and only { $name } gets it.
sign-name = Your name under the letter
answer-step = Question { $n } of { $max }
answer-next = Next
answer-previous = Back
answer-change = Change
answer-empty = Nothing filled in
answer-send = Send my answers
answer-decline = I’d rather not take part

## The reviewer: afterwards

thanks-title = Thank you!
thanks-sent = Your answers have been sent. Your view makes for a better conversation about work and the future.
thanks-nothing-more = There’s nothing more you need to do. We won’t remind you about this round again. Had you answered before? Then your first answer counts. Nobody can change your answers now, and nor can we.
thanks-idea = And while you’re at it: tell someone today what you appreciate about them.
closed-title = You can’t answer with this link now
closed-body = The round may be over, or the link may not have come through in full. You’ve done nothing wrong.
closed-texts = What you wrote hasn’t been sent. Copy it if you still need it.
closed-link = Try opening the link from your email again. If that doesn’t work, there’s nothing more you need to do.
decline-title = Would you rather not take part?
decline-what = That’s really no problem. We won’t remind you again. Changed your mind? You can still answer with the same link.
decline-unseen = { $name } won’t see that you chose this.
decline-button = Yes, I’d rather not
decline-back = No, back to the questions
declined-title = That’s fine
declined-body = We won’t remind you about this round again. Emails that go to everyone still come to you too. You can close this page.
stop-title = No more email from us, ever?
stop-what = You’ll then get no email at all from { $service } of { $organisation }, not even if someone else asks for your view.
stop-what-service = You’ll then get no email at all from { $service }, not even if someone else asks for your view.
stop-how = For that, we keep an unreadable fingerprint of your address, not the address itself.
stop-button = Yes, no more email
stop-no = No? Close this page, and nothing changes.
stopped-title = That’s done
stopped-body = { $service } won’t send you any more email. You can close this page.

## The profile

profile-title = Your talent profile
profile-mine = Yours. Not meant for appraisal.
profile-stories = Stories about you
profile-seen = What others see in you
profile-not-named = Not being named doesn’t mean you can’t do it. People could only choose five.
profile-hindrances = What sometimes gets in the way
signed-title = Letters
signed-lead = These people signed what they wrote to you. Their letters are for you alone: we don’t count them, and your manager doesn’t get them.
signed-yours = For you alone. They aren’t counted, and your manager doesn’t get them.
signed-from = Letter from { $name }
signed-by = Letter, signed: { $name }
signed-story = A moment when I saw this
signed-future = Work in which I see you thrive
signed-tip = My tip for you
signed-sees = What I see in you
signed-obstacles = What sometimes holds you back
signed-do = Delete or report this letter
profile-flips = Every quality has another side
profile-flips-more = This doesn’t come from the answers. It’s a thought to play with: too much of a quality becomes a pitfall, and its opposite may annoy you in others.
profile-onward = What next?
profile-onward-more = Choose what to bring to the conversation. You can also keep it all to yourself.
profile-onward-button = Prepare your conversation
profile-waiting = Your profile is still closed
profile-waiting-open = Your round is still open. If there are enough answers when it ends, your profile opens the next morning.
view-inside = People from your organisation
view-outside = People from outside
view-asked = People who were asked
words-only-inside = People from your organisation aren’t counted here: you asked fewer than eight of them, or fewer than five answered. So we show nothing from them, and no words either.
words-only-outside = People from outside aren’t counted here: you asked fewer than eight of them, or fewer than five answered without their name. All texts are mixed.
words-only-asked = You asked some people before it was known who belongs to your organisation. They aren’t counted here: they were fewer than eight, or fewer than five answered. All texts are mixed.
reliability-first = A first impression. Five or more people took part. With other people, the picture may change a lot. Use it to ask questions.
reliability-fair = A fair picture. Eight or more people took part. The qualities at the top are probably easy to recognise.
reliability-firm = A firm picture. Ten or more people took part. What is at the top is what many people see.
band-many = many people
band-several = several people
seen-star = Several people name this as what fits best.
dosage-more = People would like to see more of this.
dosage-too-much = People find this is sometimes too much.
column-empty = People named very different things here. No quality came back often enough to show.
picture-shared = People often see the same things in you.
picture-clear-line = There is a clear line in what people see in you.
picture-many-sides = People see different sides of you. That is neither good nor bad. You may show something different in each place.
picture-shared-of = People often see the same things in { $name }.
picture-clear-line-of = There is a clear line in what people see in { $name }.
picture-many-sides-of = People see different sides of { $name }. That is neither good nor bad. Someone may show something different in each place.
circles-alike = People at work and outside it often see the same things in you.
circles-partly = Some of what people see in you is the same at work and outside it. Each circle also sees something of its own.
circles-apart = People at work see different qualities in you than people outside it. That is neither good nor bad. You may show something different in each place.
circles-alike-of = People at work and outside it often see the same things in { $name }.
circles-partly-of = Some of what people see in { $name } is the same at work and outside it. Each circle also sees something of its own.
circles-apart-of = People at work see different qualities in { $name } than people outside it. That is neither good nor bad. Someone may show something different in each place.
mirror-title = Beside your own view
mirror-none = You didn’t choose any qualities of your own beforehand. So there’s nothing to compare here.
mirror-more = It’s quite normal to see things differently. It isn’t about who is right.
window-mine = Only on your list
window-both = On both lists
window-theirs = Only on their list
mirror-recognised = Recognised
mirror-recognised-more = You see this in yourself, and others see it too.
mirror-not-yet = Only on your list
mirror-not-yet-more = You see this in yourself. Others may have seen it too: their list is short.
recognise-yes = Yes
recognise-some = A little
recognise-new = New
flip-quality = Quality
flip-pitfall = Too much of it
flip-allergy = What may annoy you in others
flip-challenge = What you can try

## The profile: what the owner does with it

texts-sort = Delete or report a text
texts-read = Done deleting and reporting
text-do = Delete or report this
report-waiting = Reported. The administrator will look at it.
report-kept = Reported. The administrator kept the text. You can delete it yourself.
profile-counting = How this was counted, and why you see no numbers
dosage-too-much-then = It may then look like: { $pitfall }. What helps: { $challenge }.
hindrance-work = This is about the work. Talk about what could be different.
hindrance-person = You can do something about this yourself. A small step is enough.
tap-recognise = Do you recognise this?
tap-energy = Does this give you energy?
energy-gives = Yes
energy-neutral = Not much either way
energy-takes = It costs energy
talents-title = Your talents
talents-more = Others see this in you, and it gives you energy.
portrait-title = At my best
portrait-label = Your portrait, in your own words
portrait-hint = Three to five sentences. Start with ‘At my best’. The stories about you help you on your way.
profile-years = Compare this with your last round
text-title = What will you do with this text?
text-hide = Delete it for good
text-hide-more = The text is deleted. You’ll never see it again either, and nor will anyone you let read it.
text-hide-button = Delete this text
text-report = Does it go too far?
text-report-more = Report the text to the administrator, who sees this text and the question it answers. Not your profile, and not who you are, unless your name is in it. The administrator can delete the text. Nobody can see who wrote it.
text-report-button = Report this text
text-report-nobody = Send the text to this address. Nobody can see who wrote it.
text-leave = Leave the text as it is

## The profile: read first, worked with elsewhere

contents = On this page
contents-stories = Stories
contents-seen = Others
contents-mirror = You and others
contents-letters = Letters
contents-ahead = Ahead
contents-other-side = Other side
contents-onward = What next?
profile-best = What people often see in you
best-star = fits best
best-talent = talent
portrait-made = This is how we describe what others see most in you.
portrait-write = Write your own portrait
portrait-lead = Who are you at your best? This portrait goes at the top of your profile.
portrait-button = Save and read your profile
stories-more = { $n ->
    [one] One more story
   *[other] { $n } more stories
}
texts-more = { $n ->
    [one] One more
   *[other] { $n } more
}
profile-how = How firm is this picture?
reply-yes = You recognise this.
reply-some = You recognise this a little.
reply-new = This was new to you.
reply-gives = It gives you energy.
reply-neutral = It doesn’t give you much energy, and doesn’t cost you much either.
reply-takes = It costs you energy.
reply-example = Your own example
reply-change = Change what you said
window-some = (a little)
window-new = (new to you)
window-theirs-more = You didn’t choose this. It may be a surprise.
rows-more = { $n ->
    [one] One more quality
   *[other] { $n } more qualities
}
window-mine-more = Others may have seen it too: their list is short.
window-mine-none = Everything you chose is on their list too.
window-both-none = You and others chose different things.
window-theirs-none = You chose everything on their list.
other-side-title = Something to think about
other-side-lead = Choose one thing at most to work on. Does something touch you? Talk about it with someone you trust.
by-many-inside = many people from your organisation
by-several-inside = several people from your organisation
by-many-outside = many people from outside
by-several-outside = several people from outside
work-title = What do you make of it?
work-count = Quality { $n } of { $of }
work-progress = { $done } of { $of } filled in
profile-take = Take your profile with you
profile-thank = Thank everyone you asked
hindrances-mine = What sometimes holds you back
work-next = Save and continue
work-previous = Back
work-all = All qualities and your portrait
work-stale = Not saved yet: this was changed somewhere else. Press the button to see both.
work-long = Not saved yet. Press the button to see why.
quality-example = An example of your own
quality-example-hint = When did you see this in yourself? Two sentences are enough. Only you read this.
quality-side = The other side
quality-side-hint = This doesn’t come from the answers: every quality has another side.
quality-flip = I want to think about this. Add this other side to my profile.
quality-full = Your profile already has three other sides: { $names }. Remove one of those first.

## The profile: over the years

years-title = Then and now
years-lead = Not exactly the same people took part. So a difference is a question, not a result.
years-apart = The two rounds didn’t count the same circles. So they can’t be compared.
years-nothing = In neither round did any quality come back often enough.
years-further = Go further back, from { $when }
band-none = not named
trend-new = New
trend-new-question = This wasn’t there last time. What have you done differently?
trend-stronger = Stronger
trend-stronger-question = More people see this now. Where do you show it more?
trend-still = Still there
trend-still-question = This stays. What will you use it for in the coming year?
trend-weaker = Less
trend-weaker-question = Fewer people see this now. Is that what you wanted?
trend-gone = No longer named
trend-gone-question = Do you miss it? Or has something else taken its place?

## How a profile is counted

counting-title = How this was counted
counting-lead = Everyone could pick { $picks } of the { $qualities } qualities at most. A quality that comes back often is in the profile, with a word beside it and no number.
counting-words = What the words mean
counting-many = About two thirds or more picked this quality. In a small group, it takes slightly fewer, so that it never shows that everyone picked it.
counting-several = At least three people picked this quality, and more than you would expect by chance.
counting-none = This says nothing about you. If you can only pick { $picks } qualities, you leave many out.
counting-dose = ‘Could be more’ and ‘sometimes too much’ only appear when most of the people who picked the quality say so.
counting-short = A list stops before you could work out from it what one person picked. So sometimes it holds less than people said.
counting-circles = Each circle counted separately
counting-circles-more = People from the organisation and people from outside are never in one list. We tell from the address who belongs to the organisation. We only count a circle if at least { $least } people in it were asked and at least { $min } answered. That way, it never shows that everyone answered. Otherwise, we show no words from the organisation either. If we don’t know which addresses belong to the organisation, everyone is one circle.
counting-numbers = Why there are no numbers
counting-numbers-safe = With numbers, anyone who knows one answer could work out the others. With these words, they can’t: every answer of every reviewer remains possible. We’ve checked that.
counting-numbers-honest = And a figure from a handful of people looks more exact than it is. It invites comparison, and that’s not what this is for.
counting-texts = The number of texts doesn’t say how many people answered either: leaving an empty line begins a new text, and not everyone writes something.
counting-firm = How firm the picture is
counting-firm-why = Research shows that about ten people are needed for a reliable picture of how somebody can grow (Hensel and others, 2010). That’s also why this isn’t suitable for judging anyone.
counting-mirror = Why others see something else
counting-mirror-more = Others see some things better than you do, and you know better what goes on inside you (Vazire, 2010). And with so few picks, even people who know themselves well often choose something slightly different. So we first ask whether you recognise something before we call it a surprise. The window of what you and others see is an old idea (Luft and Ingham, 1955).
counting-years = Why a difference is a question
counting-years-more = It isn’t always the same people who take part, and a list changes even when nothing else does. What does help: making agreements and coming back to them (Smither and others, 2005).
counting-sources = Sources

## Everything of one’s own

own-title = Everything about you
own-more = You get one file with your details, your rounds, your profiles, your conversations and what you brought with you. Is a round open? Then the people you asked are in it too.
own-take-button = Get everything
own-delete = Delete everything and stop using this service
leave-title = Delete everything?
leave-what = Your profiles, conversations, agreements and details are deleted for good. Nobody can bring them back, and nor can we.
leave-others = After that, anyone who could read something of yours sees nothing any more. What’s in somebody’s email or calendar stays there. Anyone who named you as their manager, or asked for your view, keeps your address in their own details.
leave-rest = Have you had a round? Then we keep only the day it began, with a fingerprint of your address that nobody can read. That way, the time between two rounds still applies if you come back. Once you may start a round again, we delete that too.
leave-round = A round is still open. Your reviewers’ links will no longer work, and what they answered is deleted too.
leave-appointment = You still have a conversation that the other person has in their calendar. Call it off first, so that they hear about it.
leave-button = Yes, delete everything
leave-back = No, keep everything
back-to-person = Back to your details

## The administrators

home-administration = Administration: emails and reported texts
administration-title = Administration
administration-lead = Here you see whether emails go out, and texts that people choose to show you. You don’t see profiles or answers here. Nobody knows who wrote what.
sending-title = Emails
sending-none = All emails have gone out.
sending-letters = { $n ->
    [one] One email.
   *[other] { $n } emails.
}
sending-new = Waiting to be sent.
sending-undeliverable = This address doesn’t accept email. It isn’t a reviewer’s address: often a colleague has left, or the address has changed.
sending-refused = The mail server doesn’t accept this email. Check whether Klankbord may send email under its own address.
sending-network = The mail server can’t be reached. Check that it’s running and that its address is right.
sending-timeout = The mail server is too slow to answer.
sending-tls = The connection to the mail server isn’t secure. Check its certificate.
sending-login = The mail server doesn’t let Klankbord sign in. Check the name and the password.
sending-busy = The mail server asks us to come back later.
sending-settings = One of Klankbord’s own addresses is wrong. Check the settings.
sending-disk = The mailbox on the disk can’t be written to. The disk may be full.
sending-own = Something went wrong in Klankbord itself. The log says more.
sending-next = We’ll try again on { $moment }.
sending-aside = Set aside: we won’t try again automatically.
sending-again = Try again now
administration-keys = Keys
keys-missing = { $n ->
    [one] The key of 1 round is missing.
   *[other] The keys of { $n } rounds are missing.
    }
keys-missing-more = We noticed it on { $moment }. A round is lost when its key is not back a day later. See whether the right folder of keys is there, and whether files are missing in it.
keys-lost = { $n ->
    [one] In the last month 1 round was lost.
   *[other] In the last month { $n } rounds were lost.
    }
keys-lost-more = The key did not come back. The employee got an email about it.
administration-texts = Reported texts
administration-no-texts = There are no texts waiting for you.
administration-text = Reported text { $n }
administration-question = Somebody answered the question:
administration-somebody = this person
administration-own-question = A question that somebody wrote themselves
administration-letter = A letter with a name under it
administration-delete = Delete the text
administration-keep = Keep the text

## The conversation

plan-title = Plan your conversation
plan-change = Change your conversation
plan-lead = Het Goede Gesprek is about your work and your future. You lead it. Your manager helps you think.
plan-date = Date of the conversation
plan-date-hint = Not sure yet? Choose a likely day. You can change it later.
plan-manager-name = Who will you talk with?
plan-manager-hint = Usually that’s your manager.
plan-manager-email = This person’s email address
plan-topic = What would you like to talk about?
plan-topic-hint = One sentence is enough. Your manager reads this when you share something.
talk-title = Het Goede Gesprek
talk-date = When
talk-with = With
talk-topic = About
talk-change = Change the date or the topic
talk-bring = What you’re bringing
talk-no-profile = Once your profile is open, you choose here which parts to bring.
talk-shared = Until the end of { $until }, { $manager } can read what you chose.
talk-shared-see = View or change it
talk-not-shared = { $manager } sees nothing of your profile yet.
talk-choose = Choose what to bring
talk-profile = Read your whole profile
talk-rule-equal = You talk as equals, with different roles.
talk-rule-growth = It isn’t an appraisal.
talk-rule-stays = What is said here stays here, unless you agree otherwise.
talk-rule-health = Nobody asks about your health.
plan-time = Time
plan-place = Where
plan-place-hint = A room, or the link to an online meeting. You can add it later.
calendar-summary = Het Goede Gesprek with { $name }
talk-place = Where
talk-calendar = Put it in your calendar
talk-cancelled = This conversation with { $manager } won’t take place.
talk-again = Plan it again
talk-announce = The date
talk-announce-more = { $manager } doesn’t have the date yet. Send both of you an email with the appointment for the calendar.
talk-announce-button = Send the date to { $manager }
talk-no-letters = { $manager } doesn’t want email from us. So tell them yourself when the conversation is, and that you’re sharing something. It’s there for { $manager } after signing in.
talk-no-letters-held = { $manager } doesn’t want email from us. So tell them yourself if you share something. It’s there for { $manager } after signing in.
talk-untold = { $manager } gets no email from us to say that your conversation is off. So tell them yourself.
talk-announce-quiet = Show { $manager } the date
talk-announced = { $manager } has the date. If something changes, both of you get a new email.
talk-prepare = Think it over beforehand
talk-prepare-more = Four themes, for you alone. You choose which answers to share.
talk-prepare-button = Start preparing
talk-prepare-on = Go on preparing
talk-hour = During the conversation
talk-hour-more = A calm screen for the table. For each part of the conversation, you see how long you have, and a question to start with.
talk-hour-button = Open the screen for the conversation
talk-agreements-none = No agreements yet. One is enough, three is the most.
talk-agreements-write = Write down your agreements
talk-agreements-see = View or change the agreements
talk-steps = The way there, and afterwards
talk-cancel = Call the conversation off
time-begin = Start your feedback round
time-read = Read your profile
time-prepare = Prepare
time-check-in = Look back on the agreements
cancel-title = Is the conversation off?
cancel-known = { $manager } gets an email to say it’s off, and can no longer read anything you shared. Your own preparation stays.
cancel-quiet = { $manager } gets no email from us about this now. So tell them yourself that it’s off. { $manager } can then no longer read anything you shared. Your own preparation stays.
cancel-unknown = { $manager } doesn’t know about this conversation yet, so gets no email. Your own preparation stays.
cancel-move = You can also choose another day. The conversation is yours: it’s good to have it at least once a year.
cancel-button = Yes, it’s off
cancel-move-button = No, choose another day
preparation-title = Preparation
preparation-lead-employee = Four themes to think over. Skip what doesn’t fit. Only you see what you write, until you share something with { $other }.
preparation-lead-manager = { $other } leads the conversation. Only you see what you write, until you share something with { $other }.
preparation-both = You read each other’s answers at the same moment: as soon as you’ve both shared something, or on the day itself. If you share something, the other person gets one email on the next working day to say that you’re ready. What you wrote isn’t in it.
preparation-of = of { $n }
preparation-said = You wrote this on { $day }
preparation-said-before = You wrote this earlier
preparation-take = Use this here
preparation-last-year = You wrote this for the conversation of { $day }
preparation-own-five = What I recognise most in myself: { $names }.
preparation-gives = Gives me energy: { $names }.
preparation-takes = Drains me: { $names }.
preparation-read = { $other } shares this with you
preparation-shared = You’ve shared. If you write more, the other person only sees it when you share again.
preparation-unknown = { $other } doesn’t know about this conversation yet. Send the date first.
preparation-tick = Share this with { $other }
preparation-out = Not saved yet: you’re no longer signed in. Leave this page open and sign in again in a new tab. Then we’ll save it.
preparation-stale = Not saved yet: your preparation was changed somewhere else. Press Save to see both.
preparation-long = Not saved yet: an answer is too long. Make it shorter.
preparation-away = Not saved yet. We’ll try again in a moment. Leave this page open.
preparation-kept = Saved.
preparation-share = Share what I ticked with { $other }
preparation-back = Stop sharing all of it
hour-title = The conversation
hour-lead-employee = You lead. An hour is enough. Skip what doesn’t fit.
hour-lead-manager = { $name } leads. Listen twice as much as you talk.
hour-minutes = { $n } minutes
hour-needs = What you expect and need from each other
hour-silent = { $name } shared nothing about this. Ask about it.
hour-own = Questions about your profile, for you alone
hour-agree = Write down the agreements
ending-title = One last question
ending-lead = One thing is enough, in a few words.
ending-question = What are you keen to get started on?
ending-each = Each of you writes this down, in your own words.
ending-first-agree = You have not written down any agreements yet.
ending-shared = { $other } may read this
ending-button = Close the conversation
ending-skip = Skip this question
ending-see = See how you closed
closing-title = A conversation worth keeping
closing-thanks-employee = Thank you, { $name }. You showed who you are and where you want to go.
closing-thanks-manager = Thank you, { $name }. You took the time for { $other } and thought along.
closing-agreed = What you agreed
closing-agreed-none = No agreements are written down yet.
closing-first-step = First step:
closing-kept-back = What { $other } may not see is not on this page. You will find it with your agreements.
closing-energy = What you are both keen to get started on
closing-nothing = { $name } has not written anything here yet.
closing-answer = Write down what you will begin with
closing-change = Change what you wrote
closing-next = Your next step
closing-next-agree = Write down what you agreed while you still remember it well.
closing-next-step = Begin within two weeks, with this:
closing-next-begin = Choose a first step for the next two weeks, for one of your agreements.
closing-next-confirm = Read what { $name } wrote down and confirm it.
closing-next-support = This is what { $name } needs. See what you can do:
closing-next-ask = In two weeks, ask { $name } how the start went.
closing-keep = This page stays with your conversation. You can also print it.
outlook-title = What lies ahead of us
outlook-lead = Write once, for your whole team, what will change in the work in the coming years and what that asks.
outlook-who = Only the people you tick below read this, while they prepare and during the conversation. A line for one person is read by that person alone.
outlook-text = What is changing in the team’s work?
outlook-hint = Think of tasks, people, systems and plans. Also write down what you do not know yet.
outlook-people = Who reads this
outlook-people-more = Does it mean something special for someone? Add a line for them.
outlook-left-out = Does not read along yet
outlook-reads = Reads this
outlook-line = What it means for this person
outlook-line-unread = Tick that { $name } reads this, or empty the line.
outlook-nobody = Nobody has a conversation with you in this year.
outlook-years = Other years
outlook-written = written
outlook-unwritten = not written yet
outlook-said = { $name } wrote this on { $day }
outlook-for = For { $name }
outlook-write = Write what lies ahead of your team
facilities-title = What you can use here
look-title = Look back
look-lead = What came of your agreements? Letting go is fine too: you know more now than you did then.
look-what = How is it going?
look-again = When will you look again?
look-again-hint = Only if it is still going on. You will get an email then.
look-words = Has an agreement changed?
look-words-link = Change the agreements
agreements-title = Agreements
agreements-quiet = { $manager } doesn’t want email from us. So tell them yourself if you share an agreement.
agreements-lead = Three at most. Write them in your own words.
agreements-wishes = What you wrote about learning, here and elsewhere
agreement-nth = Agreement { $n }
agreement-another = Another agreement
agreement-what = What will you do?
agreement-what-hint = Start with ‘I’.
agreement-what-missing = Write down what you will do, or leave this agreement completely empty.
agreement-about = What does it relate to?
agreement-about-none = Nothing chosen
agreement-where = Where will you learn it?
where-here = Here
where-elsewhere = Elsewhere
where-both = Both
agreement-first-step = First step, within two weeks
agreement-support = What do you need, and from whom?
agreement-noticed-by = How will you both be able to tell?
agreement-budget = From which budget?
agreement-check-on = When will you look back?
agreement-status = How is it going?
agreement-shared = { $manager } may see this agreement
agreement-confirmed = { $manager } has confirmed this. If you change the text, we’ll ask again.
status-open = Not started
status-going = In progress
status-done = Done
status-dropped = Let go
shared-prepare = Prepare
shared-prepared = View the preparation
shared-changed = { $name } has changed these agreements since you read them. You haven’t confirmed anything yet. Please read them again.
shared-confirm = Yes, this is what we agreed
shared-otherwise = Do you remember it differently? Talk about it together. { $name } can change the words.
shared-confirmed = You’ve confirmed this.
share-title = Choose what to bring
share-lead = Everything is still yours alone. { $manager } will see exactly what you tick and what you want to talk about, and no trace of the rest.
share-now = { $manager } can read this until the end of { $until }.
share-withdraw-what = You can stop sharing at any time. What has been read can’t be unread, of course.
share-withdraw = Stop sharing this
share-until = Until the end of which day?
share-until-hint = After that, { $manager } sees nothing any more. You can always stop sharing sooner.
share-choose = What will you show?
share-look = See what { $manager } will see
share-preview = This is what { $manager } will see
share-nothing = You didn’t choose anything from your profile.
share-quiet = { $manager } doesn’t want email from us. So tell them yourself that you’re sharing something. It’s there for { $manager } after signing in.
share-mail = { $manager } gets an email with a link. The email itself contains nothing from your profile.
share-button = Share this with { $manager }
part-overview = In brief
part-qualities-inside = Qualities that people from your organisation see
part-qualities-outside = Qualities that people from outside see
part-qualities-asked = Qualities that the people you asked see
part-hindrances-inside = What sometimes holds you back, according to people from your organisation
part-hindrances-outside = What sometimes holds you back, according to people from outside
part-hindrances-asked = What sometimes holds you back, according to the people you asked
part-talents = What gives you energy
part-portrait = Your portrait: ‘At my best’
part-self-view = The five qualities you chose yourself
parts-stories = Stories
parts-talents = This gives me energy
parts-self-view = How I see myself
shared-title = Het Goede Gesprek with { $name }
shared-lead-date = { $name } is preparing for Het Goede Gesprek on { $date } and chooses what you see.
shared-lead-held = Your conversation was on { $date }. { $name } chooses what you see.
shared-until = You can read this until the end of { $until }. { $name } can also stop sharing it sooner.
shared-topic = What { $name } wants to talk about
shared-partner = You’re a sparring partner
shared-guide-lead = { $name } leads the conversation. You help them think.
shared-guide-who = Don’t ask who said what. Don’t guess either.
shared-guide-never = Never use this for appraisal, pay or a file.
shared-brought = What { $name } is bringing

## The local mailbox

mailbox-title = This computer’s mailbox
mailbox-lead = This is a trial. Emails don’t go out: they end up here.
mailbox-empty = There are no emails yet.
mailbox-html = What the email looks like in a mail program

## For designers: the parts of all pages

shelf-title = All the parts
shelf-lead = Everything that pages are made of, side by side. At the end is the way to every page and every email.
shelf-colours = Colours, in light and in dark
shelf-words = Lettering
shelf-buttons = Buttons
shelf-boxes = Boxes
shelf-fields = Fields
shelf-pictures = Pictures
shelf-pages = All pages and emails

## Privacy

privacy-title = What we do with your data
privacy-lead = { $service } of { $organisation } helps people to prepare for a good conversation. Here we say in plain words what we keep, who sees it and when it’s gone.
privacy-lead-service = { $service } helps people to prepare for a good conversation. Here we say in plain words what we keep, who sees it and when it’s gone.
privacy-what = What we keep
privacy-what-employee = About anyone who starts a round: name, email address, the name and address of the manager, their own choice of qualities, the profile, the preparation and the agreements of the conversation, and what of it is shared with whom.
privacy-what-address = About anyone who is asked for their view: an email address, sometimes a name, and how they know the person who asks. It’s kept encrypted. We get it from the person who asks.
privacy-what-answers = Of the answers: only counts per circle (people with an address at the organisation, and people from outside), and the texts per circle, sorted by question. There is no sheet with the answers of one person.
privacy-who = Who sees what
privacy-who-employee = The person who started the round reads the profile: counts in words, and only of a circle in which at least { $least } people were asked and at least { $min } answered. The texts are in it word for word, mixed and without a name.
privacy-who-manager = The manager only reads what the employee shares. The employee can stop sharing it.
privacy-who-letters = People from outside the organisation who put their name under their answer are writing a letter to the employee. Only the employee reads that letter. We don’t count it. We keep it encrypted, with the name of its writer, until the employee deletes it.
privacy-who-admin = HR and the administrator read no answers and no profiles. There is no such page. Only a text that an employee reports can be read and deleted by the administrator.
privacy-how = How we protect it
privacy-how-box = The answers of a round are in a closed box. After every answer the box gets a new key. We destroy the old key at once, or lock it away behind a recovery key that is not on our computers.
privacy-how-theft = Anyone who steals the database or a copy of it can’t see who wrote what. Anyone who steals the whole machine while a round is open can see who was asked, who answered and what is there in total. Not who wrote what. Once the round is over, that’s no longer possible. Only who was asked can still be seen, until the addresses are gone.
privacy-how-cookies = People who are asked for their view get no cookies. A half-finished questionnaire is only in the tab in which it’s being filled in. If you close that tab, it’s gone. It only comes back if your browser reopens the closed tab. Only people who sign in get cookies: to stay signed in, for the language, for the page you wanted to see, and to know that you asked for a link in this browser or have signed in here before. Nothing comes from other websites.
privacy-not-style = Your writing style, or a detail only you know, can give you away.
privacy-not-number = The number of texts shows roughly how many people wrote something. Never exactly: one person can write more than one text.
privacy-not-invented = We tell from the address who belongs to the organisation. We don’t know other addresses. Anyone who starts a round can make them up, and then work out from the whole what one other person answered. Anyone without an address at the organisation reads that before the first question.
privacy-not-sending = While you send, our computer sees your link and your answers together for a moment. We keep none of that. If you don’t trust the network at work, use your own phone.
privacy-not-mail = The organisation’s mail server can see who was sent an invitation and who was later sent a reminder.
privacy-not-program = Anyone who changes the running program itself can read along from that moment. No service of this kind can protect against that.
privacy-when = When it’s gone
privacy-when-end = At the end of a round, we destroy the box, the keys and the invitations. If there were too few answers, the answers too, except the letters with a name.
privacy-when-addresses = The addresses and names of the people who were asked are kept encrypted until the employee’s thank-you email to everyone has been sent, and never longer than 30 days after the profile is ready. If there is no profile, we delete them at the end of the round. That list doesn’t say who answered.
privacy-when-stop = Would you like no more email, ever? Then we keep an unreadable fingerprint of your address, so that we can stick to that.
privacy-when-rest = Have you had a round? Then we keep the day it began, with an unreadable fingerprint of your address, until you may start a round again. Even if you delete everything. That way, nobody can ask nearly the same people twice in a short time, and read from the difference what one of them answered.
privacy-when-response = We add up how many people were asked in a circle of a round, and whether few or many answered. It isn’t linked to any round or to anyone. That way, we can tell others how many people it’s best to ask.
privacy-when-profile = The profile belongs to the employee and is kept encrypted. Nobody else can open it.
privacy-when-talk = A conversation with its preparation and agreements is kept encrypted until { $years } years after the day itself. Then we delete it for both of you.
privacy-rights = Your rights
privacy-rights-open = Anyone who signs in can download and delete everything of their own, at ‘My details’. Everyone else may ask what we know, and ask to have it corrected or deleted.
privacy-rights-after = Once an answer has been sent, nobody can find it again, and nor can we. So we can’t show, change or delete it.
privacy-contact = Questions? Write to

## Taking a profile along

back-to-profile = Back to your profile
export-title = Take your profile with you
export-lead = Your profile is yours. Download it here in a form you can also use elsewhere.
export-never = Nowhere does it say who answered, who you asked or how many people named something.
export-open = A file isn’t locked. Keep it somewhere only you can reach.
card-title = A card to keep
card-more = One page to put up on a wall: your name, what people see most in you, and two stories. Letters are never on it.
card-alt = Example of your card, with your name, what others see in you and the stories you chose
card-pdf = Download the card (PDF)
card-picture = Download the picture (PNG)
card-choose = Choose other stories
card-legend = Which stories are on your card?
card-hint = Choose { $most } at most. Short stories are shown larger.
card-show = Show the card
card-too-many = There’s room for { $most } stories on the card. Choose { $most } at most.
about-title = About yourself
about-more = A text for your CV or LinkedIn, in the first person. It’s made from your own words and the qualities that people see in you. Stories and letters aren’t in it.
about-own = Your own words only appear in the language you’re reading here. Read the text through and make it your own.
about-label = Text in this language: { $language }
copy-button = Copy the text
copy-done = Copied.
copy-selected = The text is selected. Copy it from the menu or with Ctrl + C.
export-paper = To read, to print and to keep
export-paper-more = Your whole profile as a beautifully laid-out PDF: the stories, what others see and your own view. At the end, there’s room to write. The PDF also works with a program that reads aloud.
export-paper-button = Download your whole profile (PDF)
export-talk = For your conversation
export-talk-more = Only what you chose for the conversation, with questions to talk about and room for agreements. What you didn’t choose isn’t in it.
export-talk-button = Download what you’re bringing (PDF)
export-talk-choose = View or change what you’re bringing
export-talk-none = No conversation is planned yet.
export-talk-plan = Plan your conversation
export-whole = For another employer, or for later
export-whole-more = Everything is in it: what others see, the stories and your own view. Do you later work somewhere else that uses this service? Then you can add this file there.
export-whole-button = Download the whole profile (JSON)
export-schema = Do you make software?
export-schema-link = How the file is put together
export-text = To read, or have read aloud
export-text-more = Your whole profile as plain text. Any program can open it.
export-text-button = Download the text
export-resume = For your CV
export-resume-more = Seven qualities at most that others see in you and that you recognise. CV programs that know JSON Resume can read this file. Stories aren’t in it: they were given to you to grow from, not as a reference.
export-resume-button = Download your qualities (JSON Resume)
export-no-skills = There’s nothing in it yet: you haven’t said of any quality that you recognise it.
export-no-skills-link = Say on your profile what you recognise
export-europass = For Europass
export-europass-more = Europass is the European Union’s free CV. Copy this text and paste it into your profile there. After each quality is the term that Europass uses.
export-europass-english = The terms are those of ESCO, in English.
export-europass-label = Text to copy
europass-title = Qualities that others see in me and that I recognise
europass-line = - { $name }: { $about } (ESCO: { $term })
skill-many = Named by many people
skill-several = Named by several people
plain-round = Round from { $from } to { $to }
plain-surprises = Others see this, and you didn’t choose it
plain-counted = How this was counted
plain-counted-more = Nothing is shown unless at least five people answered. How many people named something is said in words: many people, or several people. That way, everyone’s answer stays their own. Texts are given word for word, in no order and without a name.

## A profile from elsewhere

home-brought = brought from a previous organisation
home-import = Bring in a profile from a previous organisation
import-new = Bring in a profile
import-lead = Have you made a talent profile in another organisation before? Add it here. Then your history is in one place.
import-promise-private = We keep it locked. Only you can read it, and you can’t share it with anyone here.
import-promise-marked = It always says that it comes from elsewhere. We don’t use it in any counting.
import-promise-delete = You can delete it whenever you want.
import-file = The file
import-file-hint = You downloaded it under ‘Take your profile with you’. Its name ends in .json. It can be 1 MB at most.
import-button = Add it
import-none = Choose a file.
import-title = An earlier talent profile
import-mark = Brought from a previous organisation
import-mark-more = You brought this in on { $date }. It’s shown as it was in the file. We didn’t make it and haven’t checked it.
import-portrait = How you saw yourself
import-surprises = What others saw and you didn’t choose
import-gone = No longer named
import-energy-gives = This gives you energy.
import-energy-neutral = This doesn’t give you much energy, and doesn’t cost you much either.
import-energy-takes = This costs you energy.
import-trend-new = New since the round before.
import-trend-stronger = Stronger than in the round before.
import-trend-still = Also named in the round before.
import-trend-weaker = Less strong than in the round before.
import-commitments = Agreements from that time
import-made-on = Made on { $text }
import-first-step = First step: { $text }
import-support = What helps: { $text }
import-noticed-by = How you’ll notice: { $text }
import-budget = From which budget: { $text }
import-due = Done by { $text }
import-check-on = Look back on { $text }
import-status = Status: { $text }
import-status-open = not started
import-status-going = in progress
import-status-done = done
import-status-dropped = let go
import-away = Do you no longer want this here?
import-away-more = Then delete it. Your own file stays where you kept it.
import-delete = Delete this profile
import-delete-title = Delete this profile?
import-delete-what = It will be gone from here for good. If you still have the file, you can add it again later.
import-delete-button = Yes, delete it
import-delete-back = No, keep it

## Privacy of a profile from elsewhere

privacy-when-import = A profile that somebody brings in from a previous organisation is kept encrypted until they delete it. Nobody else can open it.

## What is wrong with a file

file-at = Something isn’t right in the file, at { $place }. { $problem }
file-round = round { $n }
file-column = column { $n }
file-quality = quality { $n }
file-hindrance = hindrance { $n }
file-text = text { $n }
file-seen = line { $n } about who sees it
file-alignment = reference { $n }
file-commitment = agreement { $n }
file-not-json = We can’t read this file. It isn’t JSON, or it’s damaged: it goes wrong on line { $line }. Get it again from your previous organisation.
file-is-archive = This is a compressed file ({ $name }). It isn’t JSON. Unpack it, and choose the file in it that ends in .json.
file-is-document = This is a document ({ $name }). It isn’t JSON. Choose the file that ends in .json: you downloaded it under ‘Take your profile with you’.
file-is-picture = This is a picture ({ $name }). It isn’t JSON. Choose the file that ends in .json: you downloaded it under ‘Take your profile with you’.
file-is-media = This is video or sound ({ $name }). It isn’t JSON. Choose the file that ends in .json: you downloaded it under ‘Take your profile with you’.
file-is-page = This is a web page or something like it ({ $name }). It isn’t JSON. Choose the file that ends in .json: you downloaded it under ‘Take your profile with you’.
file-is-cards = These are addresses or appointments ({ $name }). It isn’t JSON. Choose the file that ends in .json: you downloaded it under ‘Take your profile with you’.
file-is-encoding = This is a text in { $name }, and we only read UTF-8. Get the file again. Or open it in a text editor, save it as UTF-8, and choose it again.
file-is-other = This is another kind of file{ $name }. It isn’t JSON. Choose the file that ends in .json: you downloaded it under ‘Take your profile with you’.
file-not-a-profile = This file isn’t a talent profile. Choose the file you downloaded under ‘Take your profile with you’.
file-newer = This file is newer than we understand: version { $version }. Ask whether this service can be updated, and then try again.
file-unknown-version = We don’t know the version of this file.
file-too-large = This file is too large. It can be { $most } MB at most.
file-missing = ‘{ $name }’ is missing here.
file-unknown = It says ‘{ $name }’ here, and that is not part of a talent profile.
file-too-long = This text is longer than { $most } characters.
file-too-many = There are more than { $most } here.
file-empty = This is empty, and it can’t be.
file-not-a-date = This isn’t a date we can read.
file-not-understood = We don’t know what this means.
file-twice = This is here twice.
file-ends-before = The round ends before it begins.
file-no-such-column = This is about a group that was not counted in this round.
file-expected-text = This should be a text.
file-expected-number = This should be a number.
file-expected-flag = This should be ‘true’ or ‘false’.
file-expected-list = This should be a list.
file-expected-record = These should be fields with names.

thanks-all-title = Thank the people you asked
thanks-all-lead = You can thank all { $n } people you asked, once, in your own words.
thanks-all-same = Everyone gets the same email, including people who didn’t answer or preferred not to take part. So the email doesn’t show who took part. Only people who never want email from us get nothing.
thanks-all-once = You can do this once, until the end of { $day }. Then we delete the addresses.
thanks-all-label = Your words
thanks-all-hint = Write to everyone at once. Don’t use names, and don’t write about a single answer: that can give somebody away. { $max } characters at most.
thanks-all-button = Send to all { $n }
thanks-all-look = View the email with these words
thanks-all-letter = What the email looks like
thanks-all-sent = Your thanks have been sent.
thanks-all-sent-more = We delete the addresses of the people you asked as soon as the last email has gone out.
thanks-all-over = You can no longer send thanks here. You could do that once, in the 30 days after your profile was ready. The addresses of the people you asked have been deleted.
thanks-starter = Thank you for your view. This is what I’m going to try: ...
thanks-missing = First write a few words to the people you asked.
thanks-unfinished = Fill in what you’re going to try, where the dots are, or take that sentence out.

## A form that was overtaken
stale-title = This has changed in the meantime
stale-why = Something else was saved somewhere else: in another tab, on another device or by somebody else. What you filled in here hasn’t been saved yet.
stale-mine = What you filled in here
stale-kept = What is saved now
stale-empty = (empty)
stale-how = Below is what you filled in. You can still change it. If you press the button at the bottom, it replaces what is saved.
stale-take = Or take what is saved now
stale-yes = Yes
stale-no = No
stale-shared = Shared with your manager

## Whoever reads along

back-to-readers = Back to who can read along
along-title = Who can read along
along-lead = Share a piece of your profile with a coach, a mentor or a new manager. You choose what, and for how long. You can always stop, and it works at once.
along-nobody = Nobody reads along now. Everything is yours alone.
along-add = Let someone read along
along-full = At most { $most } people can read along. Stop with someone first, then you can choose someone else.
along-never = Reading along is there to help you grow. It is never for an appraisal. Someone who reads along writes nothing in your conversation, and doesn’t see who you asked.
along-until = can read until the end of { $until }
along-nothing = reads nothing yet: choose what to show
along-stop = Stop
along-off = Remove
along-other = Let someone else read along
role-coach = coach
role-mentor = mentor
role-new-manager = new manager
role-other = someone else
role-manager = manager, for your conversation
profile-along = Who can read this
profile-along-nobody = Only you.
reader-title = Who may read along?
reader-lead = On the next page you choose what to show. No email leaves until you share something.
reader-name = What is this person called?
reader-name-missing = Fill in what this person is called.
reader-email = Email address of this person
reader-email-hint = Only someone who signs in with this address can read what you share. So please check that it’s right.
reader-domain = Nobody can sign in here with this address. Does this person have an address of the organisation?
reader-role = What is this person to you?
reader-role-missing = Choose what this person is to you.
reader-on = Choose what to show
reading-title = What { $name } shares with you
reading-lead = { $name } lets you read this, to think it over together. There is nothing to fill in.
reading-parts = { $name } chose this for you
reading-changed = { $name } is changing the text that you could read. Ask about it, or look again later.
readings-hello = Thank you for helping them think
readings-title = Shared with you
readings-until = you can read it until the end of { $until }
share-title-along = Choose what { $manager } may read
share-lead-along = { $manager } will see exactly what you tick, and no trace of the rest. If you change a text later, { $manager } only sees it once you share again.
share-never = { $manager } writes nothing in your conversation, doesn’t see who you asked and reads nothing of your manager’s. It is never for an appraisal: we tell them so too.
share-along = Who else can read something
part-answers = From your preparation
part-agreements = Your agreements
parts-answers = From the preparation
parts-agreements = This is agreed

## The demonstration

demo-title = Choose a person
demo-lead = This is a made-up organisation. Choose who you want to be, and look around. You can try everything: no email leaves this machine.
demo-be = Be { $name }
demo-letters = All emails are in one mailbox:
demo-own = Would you rather start yourself, with an address of your own?
demo-own-go = Sign in
footer-demo = Choose another person
