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
done-shared = Shared. You can always take it back.
done-withdrawn = Taken back. Nobody else sees it now.
done-sent = The email is on its way.
done-looked-back = You looked back. What you said has been saved.
done-called-off = The conversation is called off.
skip = To the content
nav = Menu
nav-home = to your overview
back-nav = Back
back-to-start = To the beginning
back-to-home = Back to your overview
back-to-round = Back to your round
back-to-talk = Back to your conversation
footer-of = { $service } of { $organisation }
footer-privacy = Privacy
footer-mailbox = Mailbox of this computer
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
welcome-lead = Prepare Het Goede Gesprek with the view of people who know you. They tell you what they see. You read it first, and you choose what you share.
welcome-step-ask = Ask.
welcome-step-ask-more = Invite people who know you well: from work and from elsewhere.
welcome-step-read = Read.
welcome-step-read-more = You get stories and qualities back, without names and without grades.
welcome-step-talk = Talk.
welcome-step-talk-more = Choose what you take along to the conversation with your manager. You lead that conversation.
welcome-reviewer = Have you been asked to take a look? Use the link in your email. You need not sign in.
sign-in = Sign in
sign-in-email = Your email address at work
sign-in-email-hint = We send you a link. You need no password.
sign-in-send = Send me a link
sent-title = Check your email
sent-body = If this address may sign in, an email is now on its way to:
sent-validity = The link in the email works for ten minutes and only once.
sent-nothing = No email? Check your spam folder, or try once more.
sent-mailbox = This is a trial on one computer. Emails do not leave it.
sent-mailbox-open = Open the mailbox
purpose-shared = Sign in to read what was shared with you
purpose-shared-by = Sign in to read what { $name } shares with you
purpose-agreements = Sign in to see your agreements
purpose-talk = Sign in to go to your conversation
purpose-plan = Sign in to plan a conversation
purpose-profile = Sign in to read your profile
purpose-round = Sign in to go to your round
purpose-administration = Sign in to administer the service
purpose-email = The address at which you got our email
purpose-what = What is { $service }?
sign-in-welcome = Good to have you here
sign-in-opens = This link signs you in with the address:
sign-in-once = The button signs you in. After that the link no longer works.
sign-in-enter = Sign in
sign-in-here = Do you want to sign in here?
sign-in-elsewhere = This link was not asked for in this browser.
sign-in-elsewhere-you = Did you ask for it yourself, on another device or in another browser? Then you can sign in here.
sign-in-elsewhere-not-you = Did somebody else send you the link, or is this not your address? Then do not sign in, and close this page.
sign-in-enter-here = Sign in here
sign-in-other = Sign in with another address

## My details

person-title = My details
person-hello = Welcome
person-intro = First tell us briefly who you are. Then you can start right away.
person-first-name = Your first name
person-first-name-hint = What people call you. In emails and on pages we call you by it too.
person-name = Your whole name
person-name-hint = For example: Noor de Wit. In an email we say it once, so that people know that it is you.
person-email = Your email address
person-manager = Who do you have Het Goede Gesprek with?
person-manager-why = Usually that is your manager, who only hears from us when you share something. You can also fill this in later.
person-manager-name = Name of your manager
person-manager-email = Email address of your manager
person-language = Which language do you want to read?

new-address-change = Change your email address
new-address-title = Another email address
new-address-lead = We send a link to your new address. Nothing changes before you open it.
new-address-follows = Everything moves along: your rounds, profiles and conversations, and also conversations in which you are the manager.
new-address-stays = Who was already asked to take a look at somebody keeps the link that was sent. We also write to your old address, so that you hear of it when somebody else does this.
new-address-administrator = You are an administrator because of your address. With another address you are one no more, until whoever runs this service writes the new address in the settings.
new-address-now = Your address now
new-address-new = Your new email address
new-address-send = Send me a link
new-address-sent = If we can send to this address, an email is now on its way to:
new-address-sent-here = Open the link in this browser. It works for ten minutes and only once.
new-address-sent-still = Until then you sign in with:
address-change-title = Change your email address?
address-change-what = This link changes the address of an account.
address-change-everywhere = You stay signed in here. Everywhere else you are signed out. To your old address we send an email about it.
address-change-button = Yes, change it
address-change-other = Choose another address
address-change-signed-out = You are not signed in here.
address-change-somebody-else = You are signed in here with another address.
address-change-sign-in = Open the link in the browser in which you asked for it. Or sign in here with the address of now, and then you return to this page.
address-change-not-you = Did you not ask for this? Close this page. Nothing changes then.
address-change-done = Your address has been changed
address-change-now = From now on you sign in with:
address-change-told = You have been signed out everywhere else. To your old address we send an email about it.
address-back-title = Take the change back?
address-back-what = The address of your account was changed. With this you take that back.
address-back-before = Your address before
address-back-everywhere = After this everybody is signed out. Then you sign in with your old address.
address-back-button = Yes, take it back
address-back-not = Did you change it yourself? Close this page. Everything stays as it is now.
address-back-done = Your old address is back
address-back-now = You sign in again with:
address-back-after = Everybody has been signed out. Look whether your details are still right.

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
   *[other] You wrote down { $n } agreements. { $manager } has yet to confirm.
}
home-agreed-settled = { $n ->
    [one] You wrote down one agreement, and { $manager } has confirmed it.
   *[other] You wrote down { $n } agreements, and { $manager } has confirmed what you shared.
}
home-agreed-due = It is time to look back.
home-agreed-looked-back = You looked back on what you agreed.
home-agreed-next = You look back on { $date }.
home-agreed-open = See the agreements
manager-title = Your conversations
manager-lead = They invited you to Het Goede Gesprek. They lead it, and you think along.
manager-today = today, { $date }
manager-ahead = on { $date }
manager-held = conversation of { $date }
manager-waits = agreements await you
manager-closes = one question left for you
manager-readable = there is something to read
manager-own = And you?
manager-own-more = You too can ask others what they see in you.
manager-own-name = First say what your name is
home-talk-on = { $date }, with { $manager }.
home-talk-open = See your conversation
home-shared = You think along with
home-year = Your year
home-earlier = Earlier rounds
home-with-profile = with a profile
home-without-profile = without a profile
next-start = Start your first round
next-start-more = You ask people to take a look: colleagues, and if you like also people outside. It takes them { $minutes } minutes. If enough of them answer, you read at the end what they see.
next-start-button = Start a round
next-rest = Take your time
next-rest-more = Your next round can start from { $day }. Until then you can work with your profile and your agreements.
next-questions = Write why you ask
next-questions-more = A few words of your own make the difference. Choose also how long people have and which questions you ask.
next-questions-button = Write your message
next-self-view = Look at yourself first
next-self-view-more = Choose the qualities in which you recognise yourself. Later you lay them beside what others see.
next-self-view-button = Look at yourself
next-invite = Invite people
next-invite-more = Who has seen you do things this past year? Think of your work, but also of home.
next-invite-button = Choose people
next-send = All is ready
next-send-more = { $n ->
    [one] There is one person on your list. Read the email once more and send it.
   *[other] There are { $n } people on your list. Read the email once more and send it.
}
next-send-button = Look and send
next-ask-more = There are still too few answers
next-ask-more-more = Your round lasts longer for that reason. You can ask more people up to and including { $day }.
next-ask-more-button = Ask more people
next-wait = Your round is open
next-wait-more = People can answer up to and including { $day }. The page of your round tells every morning how it goes.
next-wait-button = See your round
next-release = Your round is over
next-release-more = Your profile opens on { $day }.
next-not-enough = This time there were too few answers
next-not-enough-more = To protect everyone, we show nothing until at least five people have answered. People of your organisation and people from outside it are counted apart. It says nothing about you. People are often just busy.
next-lost = Something went wrong with your round
next-lost-more = Through a fault of ours, your round is lost. It is not because of you, nor because there were too few answers. You can start again at once.
next-again-button = Start again
next-read = Your profile is open
next-read-more = Take your time. Read the stories first, and the list after that.
next-read-button = Read your profile
next-prepare-more = It is yours. Take your time to read it, the stories first. Then choose which parts you show in the conversation. You may also keep it all to yourself.
next-prepare-button = Choose what you take along
next-talk = You are ready
next-talk-more = You lead the conversation. Begin with what touched you.
next-talk-button = See your conversation
next-reflect = Think it over beforehand
next-reflect-more = What you take along is shared. There are eleven questions to help you prepare. Answer what helps you, and leave out the rest.
next-reflect-button = Prepare
next-agree = Write down what you agreed
next-agree-more = Write down at most three agreements while you still remember them well. After three months you look back together.
next-agree-button = Write down the agreements
next-start-again = Start a new round
next-confirm = { $manager } is reading your agreements
next-confirm-more = There is nothing for you to do now. The page of your conversation shows when they are confirmed.
next-look-back = Look back
next-look-back-more = What came of your agreements? A quarter of an hour with { $manager } is enough. Letting something go is fine too.
next-look-back-button = Look back
next-again = Time for a new conversation
next-again-more = You talked with { $manager } on { $date }. That was a year ago. Pick a date first, and there is still time for a round before it.
next-today = Today you talk with { $manager }
next-today-button = Open the conversation
next-close = One question left, for you and { $manager }
next-close-more = Your agreements are written down. Close the hour together.
next-closed = Your conversation with { $manager } is complete
next-closed-more = What you agreed, and what each of you begins with, is on one page.

## A round: what is asked

questions-title = Your question
questions-lead = This is what the people you invite will read. You can change everything until you send.
questions-note = Why you ask
questions-note-starter = I wonder what you see me do well, and what I could still learn. Feel free to be honest, that helps me most. Thank you!
questions-note-hint = Why do you ask these people? Everyone gets the same text. At most 300 characters, without links.
questions-letter = Your email begins roughly like this:
questions-whole-letter = Read the whole email
questions-days = How many days do people have?
questions-days-hint = Choose 3 to 28 days after sending. Two weeks give everybody time.
questions-leave = When do the emails leave?
questions-leave-now = As soon as I press send
questions-leave-morning = On the next working day, at 8 in the morning
questions-language = Language of the email
questions-language-hint = Whoever opens the questionnaire can change the language.
questions-open = Which open questions do you ask?
questions-open-hint = Choose three questions at most. At least one looks ahead.
questions-ahead = looks ahead
questions-own = My own question
questions-own-text = Text of your own question
questions-own-hint = Ask about something people can have seen. At most 140 characters.
questions-hinder = Everyone also chooses qualities and says what sometimes holds you back. That is always part of it.

## A round: the self-view

self-title = Look at yourself first
self-title-locked = Your own view
self-intro = Choose the 5 qualities in which you recognise yourself most. Then you may tick ‘also’ with up to 5 others.
self-honest = You can change this until your profile opens. After that your choice is fixed. That keeps the comparison fair.
self-locked = Your profile is open. So your choice is now fixed.
self-qualities = What fits you?
self-top = Most
self-also = Also
self-tally = Most: { $top } of 5. Also: { $also }.
self-words = In your own words
self-words-more = These questions help you on the way to the conversation. Only you read the answers.
self-top-title = This is me most
self-also-title = This also fits me

## A round: the people

invite-title = Who do you ask to take a look?
invite-title-more = Ask more people
invite-lead = Choose people who have seen you do things this past year.
invite-open = Your round is open. You can add people until the end of { $until }.
invite-open-now = They get an email at once.
invite-open-later = Their email leaves with the others, on { $moment }.
invite-advice-inside = Ask at least { $n } people of your organisation. Then there are almost certainly enough answers.
invite-advice-outside = Do you also want to know what people outside see in you? Then ask { $n } people outside as well. We count them apart.
invite-advice-asked = Ask at least { $n } people. Then there are almost certainly enough answers.
invite-advice-seen = Choose people who know you from different places: your team, a project, home.
invite-advice-different = Also ask someone with whom it is not always easy. Do not ask your manager: you will talk with them yourself.
invite-count = { $n ->
    [0] There is nobody on your list yet.
    [one] There is one person on your list.
   *[other] There are { $n } people on your list.
}
circle-inside = { $n ->
    [0] Nobody has an address of your organisation.
    [one] One person has an address of your organisation.
   *[other] { $n } people have an address of your organisation.
}
circle-outside = { $n ->
    [0] Nobody is from outside.
    [one] One person is from outside.
   *[other] { $n } people are from outside.
}
circle-asked = { $n ->
    [0] There is nobody on your list yet.
    [one] There is one person on your list.
   *[other] There are { $n } people on your list.
}
outlook-nobody-outside = That is fine.
outlook-too-few = That is too few to count.
outlook-tight = That is tight: perhaps too few will answer.
outlook-enough = There are enough answers already.
outlook-good = That is good.
outlook-ample = That is ample.
outlook-more = { $n ->
    [one] With one more person it is good.
   *[other] With { $n } more people it is good.
}
outlook-begin = With { $n } people it is good.
outlook-how = How do we reckon?
outlook-circles = People of your organisation are one circle, people outside another.
outlook-why = We count a circle from five answers on, and not everyone answers. ‘Good’ means: of a hundred such circles at least 95 get enough answers. With ‘ample’ it is at least 99. With fewer than 95 we say ‘tight’.
circle-why = We count only if you asked at least { $n } people of one circle. So it never shows that everybody answered. Who cannot get an email does not count.
circle-signed = Whoever outside signs their answer with a name is not counted.
circle-address = The address tells who is of your organisation. The groups are only for your own overview.
invite-see = See the list
invite-done = Done, back to your round
invite-max = There is room for { $max } people.
invite-box = Names and email addresses
people-into = In which group are these people?
people-into-which = Which group is what?
people-into-hint = Only for your own overview.
invite-format = Put each person on a line of their own. An address is enough. A name is fine too: Sanne Visser <sanne@example.org>. You can also paste from an email, Outlook or Excel.
invite-add = Put on the list
invite-add-send = Put on the list and send
invite-removed = { $name } is no longer on your list.
invite-undo = Undo
invite-added = { $n ->
    [one] One person was added to your list.
   *[other] { $n } people were added to your list.
}
people-file-title = Do you have a list in a file?
people-file = File
people-file-hint = A list from your address book or from Excel: CSV, vCard (.vcf) or text. We read only names and addresses from it. We do not keep the file.
people-file-button = Read the file
people-file-read = { $n ->
    [0] Everybody in your file is in the form already.
    [one] We read one person from your file.
   *[other] We read { $n } people from your file.
}
people-file-look = They are not on your list yet. Take out whom you do not want to ask, and then put the others on the list.
people-file-see = Look at them
people-file-unread = On these lines of the file we found nobody:
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
person-change-language-usual = As for the others: { $language }
person-change-button = Save
person-changed = What you changed about { $name } is saved.
person-stale = This has been changed elsewhere in the meantime. What is kept now: { $kept }. Below is what you filled in: check that all of it is right. If you press the button again, it takes the place of what is kept.
invite-no-removal = Whoever got an email can no longer leave the list. So nobody can guess from a difference who wrote what.

## A round: the letter

letter-title = What your email looks like
letter-lead = This is the email as it arrives, with a link of their own for everyone. Replies to the email do not reach you.
letter-from = From
letter-to = To
letter-at = When
letter-subject = Subject
letter-frame = The email
letter-plain = The same email as plain text
letter-to-oneself = Send this email to myself
letter-sent = The email is on its way to you. It says at the top that it is an example.
letter-form = Read the questionnaire as others will see it
example-profile = See an example of a profile (PDF)
example-form = This is an example.
example-form-more = This is how colleagues see the questionnaire. People from outside also choose at the end whether their name is with it. You can try it out. Nothing is sent or kept.
example-not-sent = For others, the button to send is here. In this example it is not.
letter-change = Change your question

## A round: how it goes

round-title = Your round
draft-title = Your new round
draft-lead = Three things, in the order you like. Nobody sees anything until you send.
draft-questions = Write your question
draft-questions-more = Why you ask, the time and the open questions.
draft-self-view = Look at yourself first
draft-self-view-more = Five qualities in which you recognise yourself. You may also do it while the round is open.
draft-people = Choose people
draft-people-more = { $n ->
    [0] There is nobody on your list yet.
    [one] There is one person on your list.
   *[other] There are { $n } people on your list.
}
draft-send = Sending
draft-send-what = { $n ->
    [one] One person gets an email and can answer up to and including { $day }.
   *[other] { $n } people get an email and can answer up to and including { $day }.
}
draft-leaves = The emails leave on { $moment }.
draft-send-final = After sending you can add people, but no longer remove them. The round does not end earlier. Your question is then fixed.
draft-letter = Read the email as it arrives
draft-send-button = { $n ->
    [one] Send 1 email
   *[other] Send { $n } emails
}
draft-send-go = Go on to sending
opening-title = Before you send
opening-inside = { $n ->
    [one] You ask one person of your organisation. We count this circle from { $least } people on.
   *[other] You ask { $n } people of your organisation. We count this circle from { $least } people on.
}
opening-inside-lost = So you will not see what they answer: no qualities and no texts.
opening-inside-nobody = You ask nobody of your organisation. That is fine. Your profile then shows only what people outside see in you.
opening-outside = { $n ->
    [one] You ask one person outside your organisation. We count this circle from { $least } people on.
   *[other] You ask { $n } people outside your organisation. We count this circle from { $least } people on.
}
opening-outside-lost = So you will not see which qualities they choose. You do read their texts, among the others, if enough colleagues answer. Whoever puts a name under their answer sends you a letter. You always get to read it.
opening-outside-nobody = You ask nobody outside your organisation. That is fine. Sometimes it is the right choice. Your profile then shows only what colleagues see in you.
opening-missing = { $n ->
    [one] With one more person we can count this circle, if five answer.
   *[other] With { $n } more people we can count this circle, if five answer.
}
opening-wise = If you ask { $n }, there is a good chance that enough will answer.
opening-later = You can still add people while the round is open.
opening-ask-more = Ask more people first
opening-button = { $n ->
    [one] This is right: send 1 email
   *[other] This is right: send { $n } emails
}
draft-not-yet = The button to send appears here as soon as your question and your list are ready.
open-title = Your round is open
standing-none = No answers yet
standing-few = The first answers are in
standing-enough = There are enough answers for a profile
standing-enough-outside = There are enough answers from outside your organisation
standing-as-of = This is how it was on { $moment }. We look again tomorrow morning.
standing-not-yet = Every morning at seven we look how far your round is
standing-uncounted = Too few people got your email to be counted
standing-of-inside = Of your organisation:
standing-of-outside = From outside your organisation:
standing-circle-none = no answers yet.
standing-circle-few = the first answers are in.
standing-circle-enough = there are enough answers.
standing-circle-later = we will say tomorrow morning.
standing-circle-small = { $n ->
    [one] too few people to count. With one more person we can count this circle, if five answer.
   *[other] too few people to count. With { $n } more people we can count this circle, if five answer.
}
standing-why = We do not say who answered or how many. That protects the people who take a look.
open-ends = People can answer up to and including { $day }.
open-opens = The morning after, your profile opens.
open-opens-if = If there are enough answers then, your profile opens the morning after. If not, your round lasts a week longer.
open-opens-only-if = Only if there are enough answers then, your profile opens the morning after.
open-extended = There were still too few answers. So your round lasts a week longer: up to and including { $day }. Everyone gets an email about it.
open-prolonged = You left your round open two weeks longer: up to and including { $day }. Everyone gets an email about it.
open-too-few = There may not be enough answers. Ask a few more people.
open-too-few-circle = There may not be enough answers in one of the circles. Ask a few more people there.
open-longer = Do you need more time? Once, you can leave your round open two weeks longer: up to and including { $day }. Everyone you asked gets an email about it.
open-longer-button = Leave my round open two weeks longer
open-self-view = Your own view is still missing. Fill it in before your profile opens.
open-letters = Your emails
open-sent = { $n ->
    [0] No email has been sent yet.
    [one] One email has been sent.
   *[other] { $n } emails have been sent.
}
open-waiting = { $n ->
    [one] One email is ready and will leave as soon as it can.
   *[other] { $n } emails are ready and will leave as soon as they can.
}
open-undeliverable = { $n ->
    [one] One email did not arrive. See whether the address is right.
   *[other] { $n } emails did not arrive. See whether the addresses are right.
}
open-undeliverable-see = See who
open-look-again = Look again
open-time = From email to profile
open-people = Who you asked
open-bounced = The email did not arrive at this address.
open-correct = The right address
open-correct-same = Is the address right? Then leave it as it is.
open-correct-button = Send again
open-add = Ask someone else
open-add-until = You can do that until the end of { $until }.
open-add-closed = Nobody can be added any more: the last two days have begun.
round-ended = Your round is over
round-ended-release = Your profile opens on { $release }.
round-ended-why = We always open a profile at a fixed moment. So the time does not give away who answered last.
round-self-view-still = Look once more at your own view
round-not-enough-deleted = The answers without a name have been deleted. Nobody has read them.
lost-title = The answers of your round are lost
lost-what = Something went wrong on our side. So we cannot open the answers any more. It is not because of you or of those you asked.
lost-list-title = The list of your round is lost
lost-list-what = Something went wrong on our side. So we can no longer read whom you wanted to ask. Nobody has been asked yet.
not-enough-what = { $n ->
    [one] You asked one person. After the extra time too there were not enough answers to count: not of your organisation, and not from outside.
   *[other] You asked { $n } people. After the extra time too there were not enough answers to count: not of your organisation, and not from outside.
}
not-enough-what-asked = { $n ->
    [one] You asked one person. After the extra time too there were not enough answers to count.
   *[other] You asked { $n } people. After the extra time too there were not enough answers to count.
}
not-enough-why = We show something only if you asked at least eight people of a circle and at least five answered. That protects those who did answer. It says nothing about you: people are often just busy.
not-enough-left = What there still is
not-enough-self-view = Your self-view is still there. You can take it to a conversation without a profile too.
not-enough-self-view-see = See your self-view
not-enough-when = When can you try again?
not-enough-when-now = You can start again at once: this round does not count for the time between two rounds. Will you ask some of the same people? Then wait a few weeks.
not-enough-whom = Whom do you ask then?
not-enough-whom-recent = Choose people with whom you did something recently. They remember it well, and answer more often.
not-enough-whom-tell = Tell them yourself that an email will come, and why you want their view. That helps most.

## Time as a line

time-drawing = A timeline. The dates are below it.
time-today = Today
time-sent = Emails sent
time-add = Last day to add people
time-last-day = Last day to answer
time-opens = Your profile opens
time-may-open = If there are enough answers, your profile opens
time-round = Round started
time-next-round = A new round is possible again
time-talk = Het Goede Gesprek
time-next-talk = Time for a new conversation

## The reviewer: before the first question

answer-title = Your view of { $name }
answer-hello = Thank you for taking a look.
answer-why = { $name } is preparing a conversation about work and the future, and would like to know what you see.
answer-minutes = { $minutes ->
    [one] It takes about one minute.
   *[other] It takes about { $minutes } minutes.
}
answer-by = You can do so up to and including { $day }.
answer-nameless = Your name is not shown.
answer-name-chosen = Your name is only with it if you want that.
answer-literally = { $name } does read what you write exactly as you wrote it.
answer-only = Write only what { $name } may know from you.
answer-first = What happens to your answers?
answer-until = You can answer once, up to and including { $day }. Did you do so already? Then you are done.
answer-invited = { $n ->
    [one] { $name } asked one person.
   *[other] { $name } asked { $n } people.
}
answer-invited-known = { $known ->
    [0] { $name } asked { $n } people. None of them has an address of the organisation.
    [one] { $name } asked { $n } people. One of them has an address of the organisation.
   *[other] { $name } asked { $n } people. { $known } of them have an address of the organisation.
}
answer-known-none = We do not know which of them are of the organisation.
promise-title = What we promise
promise-nobody = Nobody can see in what we store who wrote what. Not { $name }, not the manager, not HR and not the administrator.
promise-together-inside = Your choices are only added to those of others with an address of the organisation. With fewer than { $min } such answers we show nothing of them. We count in words, not in figures.
promise-together-outside = Your choices are added to those of others from outside the organisation. With fewer than { $min } such answers we count nothing. We count in words, not in figures.
promise-sign = At the end you choose: without a name, or with your name as a letter to { $name }. Without a name this holds:
promise-together-asked = Your choices are added to those of others. With fewer than { $min } answers we show nothing. We count in words, not in figures.
promise-words = { $name } reads what you write exactly as you wrote it. The texts are mixed and carry no name.
promise-box = Who has answered is known only inside a closed box. We destroy it when the round is over.
promise-choice = { $name } chooses who sees the profile. The manager does not get it automatically.
promise-growth = It is not an appraisal. There are no grades.
honest-title = What we cannot promise
honest-chosen = { $name } chose all { $n } people.
honest-outside = We do not know the addresses from outside the organisation, such as yours.
honest-asked = We know none of their addresses.
honest-invented = { $name } may have made up the others. Then { $name } can read from the whole what you answered. So write only what { $name } may know from you.
honest-style = Your style of writing can give you away, or a detail only you know. Rather leave out names and details.
honest-sending = While you send, our computer handles your link and your answers together for a moment. We keep nothing of that.
honest-final = After sending, nobody can change or remove your answer, not even we. Without a name nobody can find it either.
honest-address = { $name } knows that you were asked. After the round we keep your address encrypted for one email of thanks to everybody, for 30 days at most.
answer-privacy = Read more about your privacy
answer-kept = What you fill in stays in this tab only. It stays until you send it or close the tab.
answer-start = Start
answer-later = Rather later? You need not do anything now: the link keeps working. Took part already? Then you are done.
answer-draft = You had already filled in something. It is in this tab only. If you close the tab, it is gone.
answer-draft-on = Go on at question { $n }
answer-draft-check = Read your answers once more
answer-unkept = We could not keep your answers just now. It is not your fault. All you filled in is still here. Send it again in a few minutes.
answer-draft-clear = Clear it and start again
answer-draft-sure = Are you sure? All that you filled in will be gone.
held-title = Your answers have not been sent yet
held-why = Something went wrong on our side. It is not your fault. All you filled in is still in this page.
held-how = Leave this page open. Press the button in a few minutes. You need not fill in anything again.
held-button = Send it again
held-texts = This is what you wrote

## The reviewer: the questions

answer-required = You may skip everything marked ‘optional’. More than one thing to say about a question? After an empty line a new text begins, which stands by itself among the others.
answer-then = With each choice you say how much of it you see. With one of them you say: this fits best of all.
answer-again = Read once more what happens to your answers
answer-best = { $quality } fits best of all
answer-best-short = fits best of all
answer-story-help = Think of the quality that you find fits best. What happened? What did { $name } do? What came of it? Two or three sentences are enough.
answer-seen = Describe what you saw, not what someone is like.
answer-or = Or choose one of these two:
pick-limit = You have already chosen { $max }. Remove one first.
pick-tally = { $n } of { $max } chosen
answer-check = Read your answers once more
answer-check-more = Does it sound the way you would say it in a conversation? Is there nothing in it that gives you away, if you do not want that?
answer-final = After sending you cannot change anything.
sign-title = With or without your name?
sign-no = Without my name
sign-yes = With my name, as a letter
sign-no-means = If enough people from outside answer without a name, we add up your choices. Your words stand among those of others, and we do not say whose they are.
sign-yes-means = { $name } reads all that you fill in here as a letter from you. We do not count that letter, and only { $name } gets it.
sign-name = Your name under the letter
answer-step = Question { $n } of { $max }
answer-next = Next
answer-previous = Back
answer-change = Change
answer-empty = Nothing filled in
answer-send = Send my answers
answer-decline = I would rather not take part

## The reviewer: afterwards

thanks-title = Thank you!
thanks-sent = Your answers have been sent. Your view makes for a better conversation about work and the future.
thanks-nothing-more = You need not do anything else. We will not remind you of this round again. Had you answered before? Then your first answer counts. Nobody can change your answers now, not even we.
thanks-idea = And while you are at it: tell someone today what you appreciate.
closed-title = You cannot answer by this link now
closed-body = Perhaps the round is over, or the link did not come along in full. You have done nothing wrong.
closed-texts = What you wrote has not been sent. Copy it if you still need it.
closed-link = Open the link once more from your email. Does that not work? Then you need not do anything.
decline-title = Would you rather not take part?
decline-what = That is really no problem. We will not remind you again. Do you change your mind? Then you can still answer by the same link.
decline-unseen = { $name } will not see that you chose this.
decline-button = Yes, I will not take part
decline-back = No, back to the questions
declined-title = That is fine
declined-body = We will not remind you of this round again. Emails that go to everybody still come to you too. You can close this page.
stop-title = Never an email from us again?
stop-what = You will then get no email at all from { $service } of { $organisation }, not even if someone else asks you.
stop-what-service = You will then get no email at all from { $service }, not even if someone else asks you.
stop-how = For that we keep an unreadable print of your address, not the address itself.
stop-button = Yes, never again
stop-no = No? Close this page. Then nothing changes.
stopped-title = That is arranged
stopped-body = { $service } will send you no more email. You can close this page.

## The profile

profile-title = Your talent profile
profile-mine = Yours. Not meant for appraisal.
profile-stories = Stories about you
profile-seen = What others see in you
profile-not-named = Not named does not mean you cannot do it. People could choose only five.
profile-hindrances = What sometimes gets in the way
signed-title = Letters
signed-lead = These people wrote to you with their name under it. Their letters are for you alone: we do not count them and your manager does not get them.
signed-yours = For you alone. They are not counted, and your manager does not get them.
signed-from = Letter from { $name }
signed-by = Letter, signed: { $name }
signed-story = A moment when I saw this
signed-future = Work in which I see you thrive
signed-tip = My tip for you
signed-sees = What I see in you
signed-obstacles = What sometimes holds you back
signed-do = Delete or report this letter
profile-flips = Every quality has another side
profile-flips-more = Nobody said this about you. It is a thought to play with: too much of a quality becomes a pitfall, and its opposite may annoy you in others.
profile-onward = And now?
profile-onward-more = Choose what you take along to the conversation. You may also keep it all to yourself.
profile-onward-button = Prepare your conversation
profile-waiting = Your profile is still closed
profile-waiting-open = Your round is still open. If there are enough answers at the end, your profile opens the next morning.
view-inside = People from your organisation
view-outside = People from outside it
view-asked = People who were asked
words-only-inside = People of your organisation do not count here: you asked fewer than eight of them, or fewer than five answered. So we show nothing of them, and no words either.
words-only-outside = People from outside do not count here: you asked fewer than eight of them, or fewer than five answered without their name. All texts are mixed.
words-only-asked = You asked some people before it was known who is of your organisation. They do not count here: they were fewer than eight, or fewer than five answered. All texts are mixed.
reliability-first = A first impression. Five or more people took part. With other people the picture may change a lot. Use it to ask questions.
reliability-fair = A fair picture. Eight or more people took part. The qualities at the top are probably easy to recognise.
reliability-firm = A firm picture. Ten or more people took part. What is at the top is what many people see.
band-many = many people
band-several = several people
seen-star = Several people name this as what fits best.
dosage-more = People would like to see more of this.
dosage-too-much = People find this is sometimes too much.
column-empty = Here people named very different things. No quality came back often enough to show.
picture-shared = People often see the same in you.
picture-clear-line = There is a clear line in what people see in you.
picture-many-sides = People see different sides of you. That is neither good nor bad. You may show something different in each place.
picture-shared-of = People often see the same things in { $name }.
picture-clear-line-of = There is a clear line in what people see in { $name }.
picture-many-sides-of = People see different sides of { $name }. That is neither good nor bad. Someone may show something different in each place.
circles-alike = People at work and outside it often see the same in you.
circles-partly = Some of what people see in you is the same at work and outside it. Each circle also sees something of its own.
circles-apart = People at work see other qualities in you than people outside it. That is neither good nor bad. You may show something different in each place.
circles-alike-of = People at work and outside it often see the same in { $name }.
circles-partly-of = Some of what people see in { $name } is the same at work and outside it. Each circle also sees something of its own.
circles-apart-of = People at work see other qualities in { $name } than people outside it. That is neither good nor bad. Someone may show something different in each place.
mirror-title = Beside your own view
mirror-none = You chose no qualities of your own beforehand. So there is nothing to compare here.
mirror-more = Seeing things differently is quite normal. The point is not who is right.
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
report-kept = Reported. The administrator let the text stand. You can delete it yourself.
profile-counting = How this was counted, and why you see no numbers
dosage-too-much-then = It may then look like: { $pitfall }. What helps then: { $challenge }.
hindrance-work = This lies in the work. Talk about what could be different.
hindrance-person = You can do something about this yourself. A small step is enough.
tap-recognise = Do you recognise this?
tap-energy = Does this give you energy?
energy-gives = Yes
energy-neutral = Neither
energy-takes = Costs energy
talents-title = Your talents
talents-more = Others see this in you, and it gives you energy.
portrait-title = At my best
portrait-label = Your portrait, in your own words
portrait-hint = Three to five sentences. Begin with ‘At my best’. The stories about you help you on your way.
profile-years = Lay this beside your last round
text-title = What will you do with this text?
text-hide = Delete it for good
text-hide-more = The text is deleted. You will never see it again either, nor will anyone who could read it from you.
text-hide-button = Delete this text
text-report = Does it go too far?
text-report-more = Report the text to the administrator, who sees this text and the question it answers: not your profile, and not who you are, unless your name is in it. The administrator can delete it. Nobody can see who wrote it.
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
contents-onward = And now?
profile-best = What people often see in you
best-star = fits best
best-talent = talent
portrait-made = This is how we describe what others see most in you.
portrait-write = Write your own portrait
portrait-lead = Who are you at your best? This portrait stands at the top of your profile.
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
reply-neutral = It gives you some energy.
reply-takes = It takes energy.
reply-example = Your own example
reply-change = Change what you said
window-some = (a little)
window-new = (new to you)
window-theirs-more = You did not choose this. It may be a surprise.
rows-more = { $n ->
    [one] One more quality
   *[other] { $n } more qualities
}
window-mine-more = Others may have seen it too: their list is short.
window-mine-none = Everything you chose is on their list too.
window-both-none = You and others chose different things.
window-theirs-none = You chose everything on their list.
other-side-title = Something to think about
other-side-lead = Choose one thing to work on at most. Did something touch you? Talk about it with someone you trust.
by-many-inside = many people from your organisation
by-several-inside = several people from your organisation
by-many-outside = many people from outside it
by-several-outside = several people from outside it
work-title = What do you say?
work-count = Quality { $n } of { $of }
work-progress = { $done } of { $of } said
profile-take = Take your profile along
profile-thank = Thank everybody you asked
hindrances-mine = What sometimes holds you back
work-next = Save and continue
work-previous = Back
work-all = All qualities and your portrait
work-stale = Not saved yet: this was changed elsewhere. Press the button, and you see both.
work-long = Not saved yet. Press the button, and you see why.
quality-example = An example of your own
quality-example-hint = When did you see this in yourself? Two sentences are enough. Only you read this.
quality-side = The other side
quality-side-hint = Nobody said this about you: every quality has another side.
quality-flip = I want to think about this. Put this other side in my profile.
quality-full = Your profile already has three other sides: { $names }. Take one of those away first.

## The profile: over the years

years-title = Then and now
years-lead = (Partly) other people took part. So a difference is a question, not a result.
years-apart = The two rounds did not count the same circles. So they cannot be laid side by side.
years-nothing = In neither round did any quality come back often enough.
years-further = Go further back, from { $when }
band-none = not named
trend-new = New
trend-new-question = This was not there last time. What have you done differently?
trend-stronger = Stronger
trend-stronger-question = More people see this now. Where do you show it more?
trend-still = Still there
trend-still-question = This stays. What will you use it for in the coming year?
trend-weaker = Less
trend-weaker-question = Fewer people see this now. Did you mean that to happen?
trend-gone = No longer named
trend-gone-question = Do you miss it? Or has something else taken its place?

## How a profile is counted

counting-title = How this was counted
counting-lead = Everybody could pick { $picks } of { $qualities } qualities at most. A quality that comes back often stands in the profile, with a word beside it and without a number.
counting-words = What the words mean
counting-many = About two thirds or more picked this quality. In a small group it takes a little less, so that it never shows that everybody picked it.
counting-several = At least three people picked this quality, and more than chance would give.
counting-none = This says nothing about you. Whoever may pick only { $picks } qualities leaves many out.
counting-dose = ‘Could be more’ and ‘sometimes too much’ only appear when most of the people who picked the quality say so.
counting-short = A list ends before you could work out from it what one person picked. So sometimes it holds less than people said.
counting-circles = Each circle counted apart
counting-circles-more = People of the organisation and people outside it never stand in one list. The address tells who is of the organisation. We count a circle only when at least { $least } people of it were asked and at least { $min } answered. So it never shows that everybody answered. Of the organisation we otherwise show no words either. Where it is not known which addresses are of the organisation, everybody is one circle.
counting-numbers = Why there are no numbers
counting-numbers-safe = Whoever knows one answer could work out the others from numbers. With these words they cannot: every answer of every reviewer remains possible. We have checked that.
counting-numbers-honest = And a figure from a handful of people looks more exact than it is. It invites comparing, and that is not what this is for.
counting-texts = The number of texts does not say how many people answered either: whoever leaves an empty line begins a new text, and not everybody writes.
counting-firm = How firm the picture is
counting-firm-why = Research shows that about ten people are needed for a reliable picture of how somebody can grow (Hensel and others, 2010). That is also why this is not fit for judging anyone.
counting-mirror = Why others see something else
counting-mirror-more = Others see some things better than you do, and you know your inner side better (Vazire, 2010). And with so few picks, even people who know themselves well often choose something slightly different. So we first ask whether you recognise something before we call it a surprise. The window of what you and others see is an old idea (Luft and Ingham, 1955).
counting-years = Why a difference is a question
counting-years-more = It is not always the same people who take part, and a list changes even when nothing else does. What does help: making agreements and coming back to them (Smither and others, 2005).
counting-sources = Sources

## Everything of one’s own

own-title = Everything of yours
own-more = You get one file with your details, your rounds, your profiles, your conversations and what you brought along. Is a round open? Then the people you asked are in it too.
own-take-button = Get everything
own-delete = Delete everything and stop using this service
leave-title = Delete everything?
leave-what = Your profiles, conversations, agreements and details are deleted for good. Nobody can bring them back, nor can we.
leave-others = Whoever could read something of yours sees nothing any more after that. What is in somebody’s email or calendar stays there. Who filled you in as manager, or asked you to take a look, keeps your address in their own data.
leave-rest = Did you have a round? Then we keep only the day on which it began, with a print of your address that nobody can read. So the time between two rounds holds when you come back. Once you may begin a round again, we delete that too.
leave-round = A round is still open. The links of your reviewers will no longer work, and what they answered is deleted too.
leave-appointment = You still have a conversation that the other has in their calendar. Call it off first, so that they hear of it.
leave-button = Yes, delete everything
leave-back = No, keep everything
back-to-person = Back to your details

## The administrators

home-administration = Administration: emails and reported texts
administration-title = Administration
administration-lead = You see whether emails leave, and texts that people choose to show you. You do not see profiles or answers here. Nobody knows who wrote what.
sending-title = Emails
sending-none = All emails have left.
sending-letters = { $n ->
    [one] One email.
   *[other] { $n } emails.
}
sending-new = Waiting to be sent.
sending-undeliverable = This address takes no email. It is no address of a reviewer: often a colleague has left, or the address has changed.
sending-refused = The mail relay does not take this email. See whether Klankbord may send email under its own address.
sending-network = The mail relay cannot be reached. See whether it is running and its address is right.
sending-timeout = The mail relay answers too slowly.
sending-tls = The connection to the mail relay is not safe. Look at its certificate.
sending-login = The mail relay does not let Klankbord log in. Look at the name and the password.
sending-busy = The mail relay asks to come back later.
sending-settings = An address of Klankbord itself is wrong. Look at the settings.
sending-disk = The mailbox on the disk cannot be written. Perhaps the disk is full.
sending-own = Something went wrong in Klankbord itself. Its log tells more.
sending-next = We try again on { $moment }.
sending-aside = Set aside: we do not try again by ourselves.
sending-again = Try again now
administration-keys = Keys
keys-missing = { $n ->
    [one] The key of 1 round is missing.
   *[other] The keys of { $n } rounds are missing.
    } We noticed it on { $moment }. A round is lost when its key is not back a day later. See whether the right folder of keys is there, and whether files are missing in it.
keys-lost = { $n ->
    [one] In the last month 1 round was lost, because its key was gone. The employee got an email about it.
   *[other] In the last month { $n } rounds were lost, because their keys were gone. The employees got an email about it.
    }
administration-texts = Reported texts
administration-no-texts = No text is waiting for you.
administration-text = Reported text { $n }
administration-question = Somebody answered the question:
administration-somebody = this person
administration-own-question = A question that somebody wrote themselves
administration-letter = A letter with a name under it
administration-delete = Delete the text
administration-keep = Let it stand

## The conversation

plan-title = Plan your conversation
plan-change = Change your conversation
plan-lead = Het Goede Gesprek is about your work and your future. You lead it. Your manager helps you think.
plan-date = Date of the conversation
plan-date-hint = Not sure yet? Choose a likely day. You can change it later.
plan-manager-name = Who do you talk with?
plan-manager-hint = Usually that is your manager.
plan-manager-email = Email address of this person
plan-topic = What do you want to talk about?
plan-topic-hint = One sentence is enough. Your manager reads this when you share something.
talk-title = Het Goede Gesprek
talk-date = When
talk-with = With
talk-topic = About
talk-change = Change the date or the topic
talk-bring = What you take along
talk-no-profile = As soon as your profile is open, you choose here which parts you take along.
talk-shared = { $manager } can read what you chose up to and including { $until }.
talk-shared-see = See or change it
talk-not-shared = { $manager } sees nothing of your profile yet.
talk-choose = Choose what you take along
talk-profile = Read your whole profile
talk-rule-equal = You talk as equals, with different roles.
talk-rule-growth = It is not an appraisal.
talk-rule-stays = What is said here stays here, unless you agree otherwise.
talk-rule-health = Nobody asks about your health.
plan-time = Time
plan-place = Where
plan-place-hint = A room, or the link to an online meeting. It may also come later.
calendar-summary = Het Goede Gesprek with { $name }
talk-place = Where
talk-calendar = Put it in your calendar
talk-cancelled = This conversation with { $manager } does not take place.
talk-again = Plan it again
talk-announce = The date
talk-announce-more = { $manager } does not have the date yet. Send both of you an email with the appointment for the calendar.
talk-announce-button = Send the date to { $manager }
talk-no-letters = { $manager } wants no email from us. So say yourself when the conversation is, and that you share something. It is there for { $manager } after signing in.
talk-no-letters-held = { $manager } wants no email from us. So say so yourself when you share something. It is there for { $manager } after signing in.
talk-untold = { $manager } gets no email from us that your conversation is off. So tell them yourself.
talk-announce-quiet = Show { $manager } the date
talk-announced = { $manager } has the date. If something changes, both of you get a new email.
talk-prepare = Think ahead for a moment
talk-prepare-more = Four themes, for you alone. You choose which answers you share.
talk-prepare-button = Start preparing
talk-prepare-on = Go on preparing
talk-hour = During the conversation
talk-hour-more = A calm screen for on the table: eight parts, with time and a question to begin with.
talk-hour-button = Open the screen for the conversation
talk-agreements-none = No agreements yet. Two or three are enough.
talk-agreements-write = Write down your agreements
talk-agreements-see = See or change the agreements
talk-steps = The way there and after
talk-cancel = Call the conversation off
time-begin = Begin your feedback round
time-read = Read your profile
time-prepare = Prepare
time-check-in = Look back on the agreements
cancel-title = Is the conversation off?
cancel-known = { $manager } gets an email that it is off, and can no longer read anything you shared. Your own preparation stays.
cancel-quiet = { $manager } gets no email from us about this now. So say yourself that it is off. { $manager } can then no longer read anything you shared. Your own preparation stays.
cancel-unknown = { $manager } does not know of this conversation yet and so gets no email. Your own preparation stays.
cancel-move = You can also choose another day. The conversation is yours: it is good to hold it at least once a year.
cancel-button = Yes, it is off
cancel-move-button = No, choose another day
preparation-title = Preparation
preparation-lead-employee = Four themes to think over. Skip what does not fit. Only you see what you write, until you share something with { $other }.
preparation-lead-manager = { $other } leads the conversation. Only you see what you write, until you share something with { $other }.
preparation-both = You read each other’s answers at the same moment: as soon as both of you share something, or on the day itself. If you share something, the other gets one email on the next working day that you are ready, without what you wrote.
preparation-of = of { $n }
preparation-said = You wrote this on { $day }
preparation-said-before = You wrote this earlier
preparation-take = Use this here
preparation-last-year = You wrote this for the conversation of { $day }
preparation-own-five = What I recognise most in myself: { $names }.
preparation-gives = Gives me energy: { $names }.
preparation-takes = Drains me: { $names }.
preparation-read = { $other } shares this with you
preparation-shared = You have shared. If you write on, the other sees that only when you share again.
preparation-unknown = { $other } does not know of this conversation yet. Send the date first.
preparation-tick = Share this with { $other }
preparation-out = Not saved yet: you are no longer signed in. Leave this page open and sign in on another tab. Then we will save it.
preparation-stale = Not saved yet: this sheet was changed elsewhere. Press Save, and you see both.
preparation-long = Not saved yet: an answer is too long. Make it shorter.
preparation-away = Not saved yet. We will try again in a moment. Leave this page open.
preparation-kept = Saved.
preparation-share = Share what I ticked with { $other }
preparation-back = Take everything back
hour-title = The conversation
hour-lead-employee = You lead. An hour is enough. Skip what does not fit.
hour-lead-manager = { $name } leads. Listen twice as much as you talk.
hour-minutes = { $n } minutes
hour-needs = What you expect and need from each other
hour-own = Questions about your profile, for you alone
hour-agree = Write down the agreements
ending-title = To finish
ending-lead = One thing is enough, in a few words.
ending-question = What will you get going on with energy?
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
closing-energy = What you will both get going on with energy
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
agreements-quiet = { $manager } wants no email from us. So say so yourself when you share an agreement.
agreements-lead = Three at most. Write them in your own words and begin with ‘I’.
agreement-nth = Agreement { $n }
agreement-another = Another agreement
agreement-what = What will you do?
agreement-what-hint = Begin with ‘I’.
agreement-what-missing = Write down what you will do, or leave this agreement empty altogether.
agreement-about = What does it belong to?
agreement-about-none = No choice
agreement-first-step = First step, within two weeks
agreement-support = What do you need, and from whom?
agreement-noticed-by = How will you both notice?
agreement-budget = From which budget?
agreement-check-on = When do you look back?
agreement-status = How is it going?
agreement-shared = { $manager } may see this agreement
agreement-confirmed = { $manager } has confirmed this. If you change the words, the page asks again.
status-open = Not begun
status-going = Going
status-done = Done
status-dropped = Let go
shared-prepare = Prepare
shared-prepared = See the preparation
shared-changed = { $name } has changed these agreements since you read them. You have not confirmed anything yet. Please read them again.
shared-confirm = Yes, this is what we agreed
shared-confirmed = You have confirmed this.
share-title = Choose what you take along
share-lead = Everything is still yours alone. { $manager } will see exactly what you tick and what you want to talk about, and no trace of the rest.
share-now = { $manager } can read this up to and including { $until }.
share-withdraw-what = You can always take it back. What has been read cannot be unread, of course.
share-withdraw = Take it back
share-until = Up to and including which day?
share-until-hint = After that { $manager } sees nothing any more. You can always take it back earlier.
share-choose = What do you show?
share-look = See what { $manager } will see
share-preview = This is what { $manager } will see
share-nothing = You chose nothing from your profile.
share-quiet = { $manager } wants no email from us. So say yourself that you share something. It is there for { $manager } after signing in.
share-mail = { $manager } gets an email with a link. The email itself holds nothing of your profile.
share-button = Share this with { $manager }
part-overview = In short
part-qualities-inside = Qualities that people from your organisation see
part-qualities-outside = Qualities that people from outside it see
part-qualities-asked = Qualities that the people you asked see
part-hindrances-inside = What sometimes holds you back, say people from your organisation
part-hindrances-outside = What sometimes holds you back, say people from outside it
part-hindrances-asked = What sometimes holds you back, according to the people you asked
part-talents = What gives you energy
part-portrait = Your portrait: ‘At my best’
part-self-view = The five qualities you chose yourself
parts-stories = Stories
parts-talents = This gives me energy
parts-self-view = How I see myself
shared-title = Het Goede Gesprek with { $name }
shared-lead-date = { $name } is preparing Het Goede Gesprek of { $date } and chooses what you see.
shared-lead-held = Your conversation was on { $date }. { $name } chooses what you see.
shared-until = You can read this up to and including { $until }. { $name } can also take it back earlier.
shared-topic = What { $name } wants to talk about
shared-partner = You are a sparring partner
shared-guide-lead = { $name } leads the conversation. You help to think.
shared-guide-who = Do not ask who said what. Do not guess either.
shared-guide-never = Never use this for appraisal, pay or a file.
shared-brought = What { $name } takes along

## The local mailbox

mailbox-title = Mailbox of this computer
mailbox-lead = This is a trial. Emails do not leave: they land here.
mailbox-empty = There are no emails yet.
mailbox-html = What the email looks like in a mail program

## For designers: the parts of all pages

shelf-title = All the parts
shelf-lead = Everything that pages are made of, side by side. At the end is the way to every page and every email.
shelf-colours = Colours, in light and in dark
shelf-words = Words
shelf-buttons = Buttons
shelf-boxes = Boxes
shelf-fields = Fields
shelf-pictures = Pictures
shelf-pages = All pages and emails

## Privacy

privacy-title = What we do with your data
privacy-lead = { $service } of { $organisation } helps people to prepare a good conversation. Here we say in plain words what we keep, who sees it and when it is gone.
privacy-lead-service = { $service } helps people to prepare a good conversation. Here we say in plain words what we keep, who sees it and when it is gone.
privacy-what = What we keep
privacy-what-employee = About whoever starts a round: name, email address, the name and address of the manager, their own choice of qualities, the profile, the preparation and the agreements of the conversation, and what is shared of it.
privacy-what-address = About whoever is asked to take a look: an email address, sometimes a name, and how you know the person who asks. It is kept encrypted. We get it from the person who asks you.
privacy-what-answers = Of the answers: only counts by circle (people with an address of the organisation, and people outside it), and the texts by circle, sorted by question. There is no sheet with the answers of one person.
privacy-who = Who sees what
privacy-who-employee = Whoever started the round reads the profile: counts in words, and only of a circle of which at least { $least } people were asked and at least { $min } answered. The texts stand in it word for word, mixed and without a name.
privacy-who-manager = The manager reads only what the employee shares. The employee can take that back.
privacy-who-letters = People from outside the organisation who put a name under their answer write a letter to the employee. Only the employee reads that letter. We do not count it. We keep it encrypted, with the name of its writer, until the employee deletes it.
privacy-who-admin = HR and the administrator read no answers and no profiles. No such page exists. Only a text that an employee reports can be read and deleted by the administrator.
privacy-how = How we protect it
privacy-how-box = The answers of a round are in a closed box. After every answer the box gets a new key. We destroy the old key at once, or lock it away behind a recovery key that is not on our computers.
privacy-how-theft = Whoever steals the database or a copy of it cannot see who wrote what. Whoever steals the whole machine while a round is open can see who was asked, who answered and what is there in total. Not who wrote what. Once the round is over, that is no longer possible. Only who was asked can still be seen, until the addresses are gone.
privacy-how-cookies = Whoever takes a look gets no cookie. A half-filled questionnaire is only in the tab in which you are filling it in. If you close that tab, it is gone. It comes back only if your browser reopens the closed tab. Only people who sign in get cookies: to stay signed in, for the language, for the page you wanted to see, and to know that you asked for a link in this browser or have signed in here before. Nothing comes from other websites.
privacy-not-style = Your style of writing, or a detail only you know, can give you away.
privacy-not-number = The number of texts shows roughly how many people wrote something. Never exactly: one person can write more than one text.
privacy-not-invented = The address tells who is of the organisation. Other addresses we do not know. Whoever starts a round can make them up, and then read from the whole what one other person answered. Who has no address of the organisation reads that before the first question.
privacy-not-sending = While you send, our computer handles your link and your answers together for a moment. We keep nothing of that. If you do not trust the network at work, use your own phone.
privacy-not-mail = The mail server of the organisation can see who got an invitation and who later still got a reminder.
privacy-not-program = Whoever changes the running program itself can read along from that moment. No service of this kind can protect against that.
privacy-when = When it is gone
privacy-when-end = At the end of a round we destroy the box, the keys and the invitations. If there were too few answers, the answers too, except the letters with a name.
privacy-when-addresses = The addresses and names of those who were asked are kept encrypted until the employee’s email of thanks to everybody has been sent, and never longer than 30 days after the profile is ready. If there is no profile, we delete them at the end of the round. That list does not say who answered.
privacy-when-stop = Do you never want email again? Then we keep an unreadable print of your address, so that we can keep to it.
privacy-when-rest = Did you have a round? Then we keep the day on which it began, with an unreadable print of your address, until you may begin a round again. Also if you delete everything. So nobody can ask nearly the same people twice in a short time, and read from the difference what one of them answered.
privacy-when-response = Of a round we add up how many people of a circle were asked, and whether few or many answered. That belongs to no round and to nobody. So we can tell others how many people to ask.
privacy-when-profile = The profile belongs to the employee and is kept encrypted. Nobody else can open it.
privacy-when-talk = A conversation with preparation and agreements is kept encrypted until { $years } years after its day. Then we delete it for both.
privacy-rights = Your rights
privacy-rights-open = Whoever signs in can fetch and delete everything of their own, at their own details. Everybody else may ask what we know, and ask to have it corrected or deleted.
privacy-rights-after = Nobody can find an answer back once it is sent, not even we. So we cannot show, change or delete it.
privacy-contact = Questions? Write to

## Taking a profile along

back-to-profile = Back to your profile
export-title = Take your profile along
export-lead = Your profile is yours. Get it here in a form that you can use elsewhere too.
export-never = None of them says who answered, who you asked or how many people named something.
export-open = A file is not locked. Keep it in a place that only you can reach.
card-title = A card to keep
card-more = One page to hang on a wall: your name, what people see in you most, and two stories. Letters are never on it.
card-alt = Example of your card, with your name, what others see in you and the stories you chose
card-pdf = Get the card (PDF)
card-picture = Get the picture (PNG)
card-choose = Choose other stories
card-legend = Which stories are on your card?
card-hint = Choose { $most } at most. Short stories are set larger.
card-show = Show the card
card-too-many = There is room for { $most } stories on the card. Choose { $most } at most.
about-title = About yourself
about-more = A text for your CV or LinkedIn, in the first person. It is made of your own words and of the qualities that people see in you. Stories and letters are not in it.
about-own = Your own words appear only in the language you are reading here. Read the text through and make it your own.
about-label = Text in this language: { $language }
copy-button = Copy the text
copy-done = Copied.
copy-selected = The text is selected. Copy it from the menu or with Ctrl + C.
export-paper = To read, to print and to keep
export-paper-more = Your whole profile as a carefully set PDF: the stories, what others see and your own view. At the end there is room to write. The PDF also works with a program that reads aloud.
export-paper-button = Get your whole profile (PDF)
export-talk = For your conversation
export-talk-more = Only what you chose for the conversation, with questions to talk about and room for agreements. What you did not choose is not in it.
export-talk-button = Get what you take along (PDF)
export-talk-choose = See or change what you take along
export-talk-none = No conversation has been planned yet.
export-talk-plan = Plan your conversation
export-whole = For another employer, or for later
export-whole-more = Everything is in it: what others see, the stories and your own view. If you later work somewhere else that uses this service, you can add this file there.
export-whole-button = Get the whole profile (JSON)
export-schema = Do you make software?
export-schema-link = How the file is built
export-text = To read, or to have read out
export-text-more = Your whole profile as plain text. Every program can open it.
export-text-button = Get the text
export-resume = For your CV
export-resume-more = At most seven qualities that others see in you and that you recognise. Programs for CVs that know JSON Resume can read this file. Stories are not in it: they were given to you to grow from, not as a reference.
export-resume-button = Get your qualities (JSON Resume)
export-no-skills = There is nothing in it yet: we know of no quality that you recognise it.
export-no-skills-link = Say on your profile what you recognise
export-europass = For Europass
export-europass-more = Europass is the free CV of the European Union. Copy this text and paste it into your profile there. Behind each quality is the term that Europass uses.
export-europass-english = The terms are those of ESCO, in English.
export-europass-label = Text to copy
europass-title = Qualities that others see in me and that I recognise
europass-line = - { $name }: { $about } (ESCO: { $term })
skill-many = Named by many people
skill-several = Named by several people
plain-round = Round from { $from } to { $to }
plain-surprises = Others see this, and you did not choose it
plain-counted = How this was counted
plain-counted-more = Nothing is shown unless at least five people answered. How many people named something is said in words: many people, or several people. That way everyone’s answer stays their own. Texts are given word for word, in no order and without a name.

## A profile from elsewhere

home-brought = brought along from an earlier organisation
home-import = Bring along a profile from an earlier organisation
import-new = Bring a profile along
import-lead = Did you make a talent profile in another organisation before? Add it here. Then your history is together.
import-promise-private = We keep it locked. Only you can read it, and here you can share it with nobody.
import-promise-marked = It always says that it comes from elsewhere. We do not count with it.
import-promise-delete = You can delete it whenever you want.
import-file = The file
import-file-hint = You got it at ‘Take your profile along’. Its name ends in .json. It may be 1 MB at most.
import-button = Add it
import-none = Choose a file.
import-title = Talent profile from before
import-mark = Brought along from an earlier organisation
import-mark-more = You brought this along on { $date }. It is shown as the file had it. We did not make it and did not check it.
import-portrait = How you saw yourself
import-surprises = What others saw and you did not choose
import-gone = No longer named
import-energy-gives = This gives you energy.
import-energy-neutral = This neither takes nor gives you energy.
import-energy-takes = This takes your energy.
import-trend-new = New since the round before.
import-trend-stronger = Stronger than in the round before.
import-trend-still = Also named in the round before.
import-trend-weaker = Less strong than in the round before.
import-commitments = Agreements of that time
import-made-on = Made on { $text }
import-first-step = First step: { $text }
import-support = What helps: { $text }
import-noticed-by = How you notice: { $text }
import-budget = From which budget: { $text }
import-due = Ready on { $text }
import-check-on = To look back on { $text }
import-status = State: { $text }
import-status-open = still to do
import-status-going = under way
import-status-done = done
import-status-dropped = let go
import-away = Do you no longer want this here?
import-away-more = Then delete it. Your own file stays where you kept it.
import-delete = Delete this profile
import-delete-title = Delete this profile?
import-delete-what = It will be gone from here for good. If you still have the file, you can read it in again later.
import-delete-button = Yes, delete it
import-delete-back = No, keep it

## Privacy of a profile from elsewhere

privacy-when-import = A profile that somebody brings along from an earlier organisation is kept encrypted until they delete it. Nobody else can open it.

## What is wrong with a file

file-at = Something is not right in the file, at { $place }. { $problem }
file-round = round { $n }
file-column = column { $n }
file-quality = quality { $n }
file-hindrance = hindrance { $n }
file-text = text { $n }
file-seen = line { $n } about who sees it
file-alignment = reference { $n }
file-commitment = agreement { $n }
file-not-json = We cannot read this file. It is not JSON, or it is damaged: it goes wrong on line { $line }. Get it again from your earlier organisation.
file-is-archive = This is a packed file ({ $name }). It is not JSON. Unpack it, and choose the file in it that ends in .json.
file-is-document = This is a document ({ $name }). It is not JSON. Choose the file that ends in .json: you got it at ‘Take your profile along’.
file-is-picture = This is a picture ({ $name }). It is not JSON. Choose the file that ends in .json: you got it at ‘Take your profile along’.
file-is-media = This is video or sound ({ $name }). It is not JSON. Choose the file that ends in .json: you got it at ‘Take your profile along’.
file-is-page = This is a web page or something like it ({ $name }). It is not JSON. Choose the file that ends in .json: you got it at ‘Take your profile along’.
file-is-cards = These are addresses or appointments ({ $name }). It is not JSON. Choose the file that ends in .json: you got it at ‘Take your profile along’.
file-is-encoding = This is a text in { $name }, and we only read UTF-8. Get the file again. Or open it in a text editor, save it as UTF-8, and choose it once more.
file-is-other = This is a file of another kind{ $name }. It is not JSON. Choose the file that ends in .json: you got it at ‘Take your profile along’.
file-not-a-profile = This file is not a talent profile. Choose the file that you got at ‘Take your profile along’.
file-newer = This file is newer than we understand: version { $version }. Ask whether this service can be updated, and then try again.
file-unknown-version = We do not know the version of this file.
file-too-large = This file is too large. It may be { $most } MB at most.
file-missing = ‘{ $name }’ is missing here.
file-unknown = It says ‘{ $name }’ here, and that is not part of a talent profile.
file-too-long = This text is longer than { $most } characters.
file-too-many = There are more than { $most } here.
file-empty = There is nothing here, and that cannot be.
file-not-a-date = This is not a date that we can read.
file-not-understood = We do not know what it says here.
file-twice = This is here twice.
file-ends-before = The round ends before it begins.
file-no-such-column = This is about a group that was not counted in this round.
file-expected-text = There should be a text here.
file-expected-number = There should be a number here.
file-expected-flag = It should say ‘true’ or ‘false’ here.
file-expected-list = There should be a list here.
file-expected-record = There should be fields with names here.

thanks-all-title = Thank the people you asked
thanks-all-lead = You can thank all { $n } people you asked, once, in your own words.
thanks-all-same = Everybody gets the same email, also those who did not answer or would rather not take part. So the email does not show who took part. Only people who never want email from us get nothing.
thanks-all-once = You can do this once, until { $day } at the latest. Then we delete the addresses.
thanks-all-label = Your words
thanks-all-hint = Write to everybody at once. Use no names, and write nothing about a single answer: that can give somebody away. At most { $max } characters.
thanks-all-button = Send to all { $n }
thanks-all-look = See the email with these words
thanks-all-letter = This is the email
thanks-all-sent = Your thanks have been sent.
thanks-all-sent-more = We delete the addresses of the people you asked as soon as the last email has left.
thanks-all-over = You can no longer send thanks here. That is possible once, in the 30 days after your profile is ready. The addresses of the people you asked have been deleted.
thanks-starter = Thank you for taking a look. This is what I will try: ...
thanks-missing = First write a few words to the people you asked.
thanks-unfinished = Fill in what you will try, where the dots are, or take that sentence out.

## A form that was overtaken
stale-title = This has changed in the meantime
stale-why = Something else was saved elsewhere: in another tab, on another device or by somebody else. What you filled in here has not been saved yet.
stale-mine = What you filled in here
stale-kept = What is saved now
stale-empty = (empty)
stale-how = Below is what you filled in. You can still change it. Press the button at the bottom, and it takes the place of what is saved.
stale-take = Or take what is saved now
stale-yes = Yes
stale-no = No
stale-shared = Shared with your manager

## The demonstration

demo-title = Choose a person
demo-lead = This is a made-up organisation. Choose who you want to be, and look around. You can try everything: no email leaves this machine.
demo-be = Be { $name }
demo-letters = All emails are in one mailbox:
demo-own = Would you rather start for yourself, with an address of your own?
demo-own-go = Sign in
footer-demo = Choose another person
