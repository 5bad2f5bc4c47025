# The letters. Every text is one paragraph or one line; the layout is in templates/mail.

mail-hello = Hello { $name },
mail-hello-you = Hello,
mail-regards = Kind regards,
mail-sent-by = This email was sent by { $service } of { $organisation }, at the request of { $name }. A reply to this email only reaches us. The link is for you only. Please don’t forward it.
mail-sent-by-service = This email was sent by { $service }, at the request of { $name }. A reply to this email only reaches us. The link is for you only. Please don’t forward it.
mail-privacy = More about your privacy:
mail-stop = No more email from us, ever:
mail-open-questions = Open the questionnaire
mail-button-broken = Button not working? Open this link:

mail-invitation-subject = { $name } would like your view ({ $minutes } minutes)
mail-invitation-preview = It takes about { $minutes } minutes, and you can answer until the end of { $date }.
mail-invitation-why = { $name } is preparing for Het Goede Gesprek, a conversation with the manager about work and the future. It helps to hear what others see, and you’re one of them. Would you give your view? It’s a short questionnaire of about { $minutes } minutes. You can do it on your phone, until the end of { $date }.
mail-invitation-note = { $name } writes to you: ‘{ $note }’
mail-invitation-know = Good to know: you answer without your name. It isn’t an appraisal. There are no right or wrong answers.
mail-invitation-decline = Would you rather not take part? That’s really no problem. Let us know with this link:

mail-example-subject = Example: { $name } would like your view ({ $minutes } minutes)
mail-example-what = This is an example, for you only. It shows how others get your email. The links here lead to an example of the questionnaire.

mail-reminder-subject = Open until { $date }: your view of { $name }
mail-reminder-asked = { $name } asked for your view. You can still answer, until the end of { $date }. It takes about { $minutes } minutes.
mail-reminder-automatic = { $name } doesn’t know who has already answered. This reminder is sent automatically.
mail-reminder-decline = Would you rather not take part? Let us know with this link. You’ll get no more reminders:
mail-reminder-two = You’ll get two reminders at most. If the questionnaire stays open longer, you may get a few more.

mail-extended-subject = { $name } is still hoping for your view, until { $date }
mail-extended-longer = The questionnaire about { $name } is staying open longer, until the end of { $date }. There are still too few answers for us to be allowed to show anything.
mail-extended-all = Everyone gets this email, including people who have already answered. Have you answered? Thank you: there’s nothing you need to do.

mail-add-people-subject = Perhaps ask a few more people
mail-add-people-inside = Your round is open. There may not be enough answers from people in your organisation.
mail-add-people-outside = Your round is open. There may not be enough answers from people outside your organisation.
mail-add-people-both = Your round is open. There may not be enough answers, from your organisation and from outside.
mail-add-people-asked = Your round is open. There may not be enough answers.
mail-add-people-how = Ask a few more people. The page says how many. You can do that until the end of { $until }.
mail-add-people-open = Ask someone else
mail-add-people-know = We don’t say who answered, or how many. You get this email once in a round at most.

mail-extra-week-subject = Your round lasts a week longer
mail-extra-week-what = There are still too few answers for a profile. So your round lasts a week longer, until the end of { $date }. Everyone you asked gets an email about it.
mail-extra-week-add = Feel free to ask a few more people. You can do that until the end of { $until }. The page of your round says which circle still needs answers.
mail-extra-week-open = Go to your round
mail-extra-week-more = Do you need more time? On that page, you can also keep your round open for two more weeks, once.

mail-not-arrived-subject = { $n ->
    [one] One email of your round didn’t arrive
   *[other] { $n } emails of your round didn’t arrive
}
mail-not-arrived-what = { $n ->
    [one] You asked people for their view. Our email to one of them came back: the address doesn’t accept email. There may be a mistake in it.
   *[other] You asked people for their view. Our emails to { $n } of them came back: the addresses don’t accept email. There may be mistakes in them.
}
mail-not-arrived-mend = { $n ->
    [one] The page of your round shows who it is. Correct the address there, and we’ll send the email again.
   *[other] The page of your round shows who they are. Correct the addresses there, and we’ll send the emails again.
}
mail-not-arrived-open = Go to your round

mail-profile-ready-subject = Your talent profile is ready
mail-profile-ready-over = Your round is over. Enough people gave their view. Your profile is ready.
mail-profile-ready-open = Go to your profile
mail-profile-ready-slowly = Take your time. Read the stories first. Only then look at the list. Does something touch you? Talk about it with someone you trust.
mail-profile-ready-yours = Only you can see your profile now. You choose what to bring to Het Goede Gesprek.
mail-profile-ready-enjoy = Enjoy reading!

mail-too-few-subject = There were too few answers this time
mail-too-few-over = Your round is over. Even after the extra time, there were too few answers. To protect everyone, we show nothing until there are { $minimum } answers. People from your organisation and people from outside are counted separately. The answers without a name have been deleted.
mail-too-few-again = It says nothing about you. People are often just busy. You can start again right away. The page of your round says what’s still there and who you could ask then.
mail-too-few-open = See what you can do now
mail-lost-subject = Something went wrong with your round
mail-lost-answers = Through a fault of ours, the answers of your round are lost. They were locked, and the key is gone. Nobody can open them any more, not even we. Nobody has read them.
mail-lost-list = Because of a fault on our side, the list for your round is lost. We can no longer read who you wanted to ask. Nobody has been asked yet.
mail-lost-again = It is not because of you, and we are sorry. You can start again at once: this round does not count.
mail-lost-open = See what you can do now

mail-sign-in-subject = Your link to sign in
mail-sign-in-link = This link signs you in to { $service }.
mail-sign-in-open = Sign in
mail-sign-in-once = The link works for ten minutes and only once. Didn’t ask for it? Then there’s nothing you need to do.

mail-address-change-subject = Confirm your new email address
mail-address-change-link = Somebody asked to sign in to { $service } with this email address from now on. This link makes that change.
mail-address-change-open = Change the address
mail-address-change-where = Open the link in the browser you’re signed in with.
mail-address-change-once = The link works for ten minutes and only once. If you didn’t ask for it, there’s nothing you need to do. Nothing changes then.

mail-address-changed-subject = Your email address has been changed
mail-address-changed-what = From now on, you sign in to { $service } with a different email address. Our emails go there too.
mail-address-changed-you = Did you do this yourself? Then there’s nothing you need to do.
mail-address-changed-not-you = Wasn’t it you? Then undo it with this link. It works for a week. You get your old address back, and everyone is signed out. Reply to this email too, so that we know about it.
mail-address-changed-open = Undo it
mail-conversation-shared-subject = { $name } is sharing something for Het Goede Gesprek on { $date }
mail-conversation-shared-part = { $name } is preparing for Het Goede Gesprek on { $date } and is sharing part of their talent profile with you.
mail-conversation-shared-open = Read what was shared with you
mail-conversation-shared-role = You’re a sparring partner. { $name } leads the conversation. Never use what you read for an appraisal, and don’t ask who said what.
mail-profile-shared-subject = { $name } has something for you to read
mail-profile-shared-part = { $name } lets you read something about work and talents, to think it over together.
mail-profile-shared-open = Read what is shared with you
mail-profile-shared-role = Only you can read it, for as long as { $name } wants. Never use it for an appraisal, and do not ask who said what.
mail-text-reported-subject = Somebody asks you to look at a text
mail-text-reported-what = Somebody received a text in a feedback round that goes too far, and asks the administrator to look at it.
mail-text-reported-open = Read the text
mail-text-reported-role = You can delete the text or keep it. Nobody can see who wrote it. Please don’t try to find out.

mail-talk-date-subject = Het Goede Gesprek with { $name } on { $date }
mail-talk-date-subject-moved = Moved: Het Goede Gesprek with { $name } on { $date }
mail-talk-date-employee = Your conversation with { $name } is on { $date }.
mail-talk-date-manager = { $name } would like to have Het Goede Gesprek with you on { $date }.
mail-talk-date-place = Where:
mail-talk-date-open = Go to the conversation
mail-talk-date-file = The appointment is attached to this email. Open the file to put it in your calendar.
mail-talk-date-role = { $name } leads the conversation. You help them think. A short preparation is ready for you.

mail-talk-off-subject = Het Goede Gesprek with { $name } is off
mail-talk-off-cancelled = { $name } has called off the conversation on { $date }.
mail-talk-off-own = Your conversation with { $name } on { $date } won’t take place.
mail-talk-off-other = { $name } is having the conversation on { $date } with somebody else.
mail-talk-off-file = Open the file attached to this email to take the appointment out of your calendar. There’s nothing else you need to do.

mail-agreements-shared-subject = { $name } is sharing agreements with you
mail-agreements-shared-what = { $name } wrote down what you agreed in Het Goede Gesprek.
mail-agreements-shared-open = Read the agreements
mail-agreements-shared-role = Is this right? Then confirm it on the page.

mail-talk-reply = If you reply to this email, your reply goes to { $name }.
mail-sent-by-reply = This email was sent by { $service } of { $organisation }, at the request of { $name }, who also gets your reply. The link is for you only. Please don’t forward it.
mail-sent-by-service-reply = This email was sent by { $service }, at the request of { $name }, who also gets your reply. The link is for you only. Please don’t forward it.

mail-week-before-subject = A week from now: your conversation with { $name }
mail-week-before-what = On { $date } you have Het Goede Gesprek with { $name }.
mail-week-before-open = Prepare
mail-week-before-employee = A quarter of an hour is enough. What you write is yours, until you share some of it.
mail-week-before-manager = A quarter of an hour is enough. You help them think, and don’t lead. What you write is yours, until you share some of it.

mail-other-prepared-subject = { $name } has prepared for your conversation
mail-other-prepared-what = { $name } is sharing some of their preparation for the conversation on { $date }.
mail-other-prepared-open = Prepare too
mail-other-prepared-both = If you share something as well, you can both read what the other shares. Otherwise you see it on the day itself.

mail-agreements-wait-subject = Agreements with { $name }: is this right?
mail-agreements-wait-what = { $name } wrote down what you agreed in Het Goede Gesprek, and asks you to confirm it.

mail-check-in-subject = What became of the agreements?
mail-check-in-employee = On { $date }, you made agreements with { $name }. That’s three months ago now. How are they going?
mail-check-in-manager = On { $date }, { $name } made agreements with you. That’s three months ago now. Take a quarter of an hour to talk them over.
mail-check-in-open = View the agreements
mail-check-in-short = A quarter of an hour is enough. Letting something go is fine too.

mail-nudge-subject = Time for a new conversation?
mail-nudge-what = Your last Goede Gesprek was on { $date }. That’s a year ago. What has changed since, in your work and in you?
mail-nudge-open = Plan a conversation
mail-nudge-free = Only you get this email. Your manager doesn’t know about it.
mail-talk-off-open = Go to your overview

mail-thank-you-subject = A word of thanks from { $name }
mail-thank-you-asked = Some time ago, { $name } asked for your view, for Het Goede Gesprek.
mail-thank-you-all = Everyone who was asked gets this email. { $name } doesn’t know who answered.
mail-thank-you-last = There’s nothing you need to do. A reply to this email only reaches us. This was the last email about this round. We are now deleting your address from our list.
