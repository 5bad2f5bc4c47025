# The letters. Every text is one paragraph or one line; the layout is in templates/mail.

mail-hello = Hello { $name },
mail-hello-you = Hello,
mail-regards = Kind regards,
mail-sent-by = This email was sent by { $service } of { $organisation }, at the request of { $name }. A reply to this email reaches us alone. The link is for you only. Please do not forward it.
mail-sent-by-service = This email was sent by { $service }, at the request of { $name }. A reply to this email reaches us alone. The link is for you only. Please do not forward it.
mail-privacy = More about your privacy:
mail-stop = Never an email from us again:
mail-open-questions = Open the questionnaire
mail-button-broken = Does the button not work? Then open this link:

mail-invitation-subject = { $name } would like your view ({ $minutes } minutes)
mail-invitation-preview = It takes about { $minutes } minutes, and you can answer up to and including { $date }.
mail-invitation-why = { $name } is preparing Het Goede Gesprek, the good conversation with the manager about work and the future. It helps to hear what others see, and you are one of them. Would you take a look? It is a short questionnaire of about { $minutes } minutes. You can do it on your phone, up to and including { $date }.
mail-invitation-note = { $name } writes to you: "{ $note }"
mail-invitation-know = Good to know: you answer without your name. It is not an appraisal. There are no right or wrong answers.
mail-invitation-decline = Would you rather not take part? That is really no problem. Let us know through this link:

mail-example-subject = Example: { $name } would like your view ({ $minutes } minutes)
mail-example-what = This is an example, for you only. This is how others get your email. The links here lead to an example of the questionnaire.

mail-reminder-subject = Open up to and including { $date }: your view of { $name }
mail-reminder-asked = { $name } asked you to take a look. You can still answer, up to and including { $date }. It takes about { $minutes } minutes.
mail-reminder-automatic = { $name } does not know who has already answered. This reminder is sent automatically.
mail-reminder-decline = Would you rather not take part? Let us know through this link. You will get no more reminders:
mail-reminder-two = You will get two reminders at most. If the questionnaire stays open longer, you may get a few more.

mail-extended-subject = { $name } still hopes for your view, up to and including { $date }
mail-extended-longer = The questionnaire about { $name } stays open longer, up to and including { $date }. There are still too few answers to be allowed to show anything.
mail-extended-all = Everyone gets this email, also those who have already answered. Have you answered? Thank you, you need not do anything.

mail-add-people-subject = Perhaps ask a few more people
mail-add-people-inside = Your round is on its way. There may not be enough answers from people of your organisation.
mail-add-people-outside = Your round is on its way. There may not be enough answers from people outside your organisation.
mail-add-people-both = Your round is on its way. There may not be enough answers, of your organisation and from outside.
mail-add-people-asked = Your round is on its way. There may not be enough answers.
mail-add-people-how = Ask a few more people. The page says how many. You can until the end of { $until }.
mail-add-people-open = Ask someone else
mail-add-people-know = Who answered and how many they are, we do not tell. You get this email once in a round at most.

mail-extra-week-subject = Your round lasts a week longer
mail-extra-week-what = There are still too few answers for a profile. So your round lasts a week longer, up to and including { $date }. Everyone you asked gets an email about it.
mail-extra-week-add = Feel free to ask a few more people. You can until the end of { $until }. The page of your round says in which circle answers are still missing.
mail-extra-week-open = To your round
mail-extra-week-more = Do you need more time? On that page you can also leave your round open two weeks longer, once.

mail-not-arrived-subject = { $n ->
    [one] One email of your round did not arrive
   *[other] { $n } emails of your round did not arrive
}
mail-not-arrived-what = { $n ->
    [one] You asked people to take a look. For one of them our email came back: the address takes no email. There may be a mistake in it.
   *[other] You asked people to take a look. For { $n } of them our email came back: the addresses take no email. There may be mistakes in them.
}
mail-not-arrived-mend = { $n ->
    [one] On the page of your round you see who it is. Correct the address there, and we send the email again.
   *[other] On the page of your round you see who they are. Correct the addresses there, and we send the emails again.
}
mail-not-arrived-open = Go to your round

mail-profile-ready-subject = Your talent profile is ready
mail-profile-ready-over = Your round is over. Enough people took a look with you. Your profile is ready.
mail-profile-ready-open = Go to your profile
mail-profile-ready-slowly = Take your time. Read the stories first. Look at the list after that. Did something touch you? Talk about it with someone you trust.
mail-profile-ready-yours = Only you can see your profile now. You choose what you take along to the conversation.
mail-profile-ready-enjoy = Enjoy reading!

mail-too-few-subject = This time there were too few answers
mail-too-few-over = Your round is over. After the extra time too there were too few answers. To protect everyone, we show nothing until there are { $minimum } answers. People of your organisation and people from outside it are counted apart. The answers without a name have been deleted.
mail-too-few-again = It says nothing about you. People are often just busy. You can start again at once. The page of your round says what there still is and whom you can ask then.
mail-too-few-open = See what you can do now
mail-lost-subject = Something went wrong with your round
mail-lost-answers = Through a fault of ours, the answers of your round are lost. They were locked, and the key is gone. Nobody can open them any more, not even we. Nobody has read them.
mail-lost-list = Through a fault of ours, the list of your round is lost. We can no longer read whom you wanted to ask. Nobody has been asked yet.
mail-lost-again = It is not because of you, and we are sorry. You can start again at once: this round does not count.
mail-lost-open = See what you can do now

mail-sign-in-subject = Your link to sign in
mail-sign-in-link = With this link you sign in to { $service }.
mail-sign-in-open = Sign in
mail-sign-in-once = The link works for ten minutes and only once. If you did not ask for it, you need not do anything.

mail-address-change-subject = Confirm your new email address
mail-address-change-link = Somebody asked to sign in to { $service } with this email address from now on. With this link you change it.
mail-address-change-open = Change the address
mail-address-change-where = Open the link in the browser in which you are signed in.
mail-address-change-once = The link works for ten minutes and only once. If you did not ask for it, you need not do anything. Nothing changes then.

mail-address-changed-subject = Your email address has been changed
mail-address-changed-what = From now on you sign in to { $service } with another email address. Our emails go there too.
mail-address-changed-you = Did you do this yourself? Then you need not do anything.
mail-address-changed-not-you = Was it not you? Then take it back with this link. It works for a week. You get your old address back, and everybody is signed out. Also reply to this email, then we know.
mail-address-changed-open = Take it back

mail-conversation-shared-subject = { $name } shares something with you for the conversation on { $date }
mail-conversation-shared-part = { $name } is preparing the conversation of { $date } and shares a part of the talent profile with you.
mail-conversation-shared-open = Read what is shared with you
mail-conversation-shared-role = You are a sparring partner. { $name } leads the conversation. Never use what you read for an appraisal, and do not ask who said what.
mail-text-reported-subject = Somebody asks you to look at a text
mail-text-reported-what = In a feedback round somebody received a text that goes too far, and asks the administrator to look at it.
mail-text-reported-open = Read the text
mail-text-reported-role = You can delete the text or let it stand. Nobody can see who wrote it. Please do not try to find out.

mail-talk-date-subject = Het Goede Gesprek with { $name } on { $date }
mail-talk-date-subject-moved = Moved: Het Goede Gesprek with { $name } on { $date }
mail-talk-date-employee = Your conversation with { $name } is on { $date }.
mail-talk-date-manager = { $name } would like to hold Het Goede Gesprek with you on { $date }.
mail-talk-date-place = Where:
mail-talk-date-open = Go to the conversation
mail-talk-date-file = The appointment comes with this email as a file. Open it to put it in your calendar.
mail-talk-date-role = { $name } leads the conversation. You think along. A short preparation is ready for you.

mail-talk-off-subject = Het Goede Gesprek with { $name } is no longer in your calendar
mail-talk-off-cancelled = { $name } calls off the conversation of { $date }.
mail-talk-off-own = Your conversation with { $name } on { $date } does not take place.
mail-talk-off-other = { $name } holds the conversation of { $date } with somebody else.
mail-talk-off-file = The file that comes with this email takes the appointment out of your calendar. There is nothing else to do.

mail-agreements-shared-subject = { $name } shares agreements with you
mail-agreements-shared-what = { $name } wrote down what you agreed in Het Goede Gesprek.
mail-agreements-shared-open = Read the agreements
mail-agreements-shared-role = Is this how it was? Then confirm it on the page.

mail-talk-reply = A reply to this email goes to { $name }.
mail-sent-by-reply = This email was sent by { $service } of { $organisation }, at the request of { $name }, who also gets your reply. The link is for you only. Please do not forward it.
mail-sent-by-service-reply = This email was sent by { $service }, at the request of { $name }, who also gets your reply. The link is for you only. Please do not forward it.

mail-week-before-subject = In a week: your conversation with { $name }
mail-week-before-what = On { $date } you have Het Goede Gesprek with { $name }.
mail-week-before-open = Prepare
mail-week-before-employee = A quarter of an hour is enough. What you write is yours, until you share some of it.
mail-week-before-manager = A quarter of an hour is enough. You think along, and do not lead. What you write is yours, until you share some of it.

mail-other-prepared-subject = { $name } has prepared for your conversation
mail-other-prepared-what = { $name } is sharing some of their preparation for the conversation on { $date }.
mail-other-prepared-open = Prepare too
mail-other-prepared-both = If you share something as well, you can both read what the other shares. Otherwise you see it on the day itself.

mail-agreements-wait-subject = Agreements with { $name }: is this right?
mail-agreements-wait-what = { $name } wrote down what you agreed in Het Goede Gesprek, and asks you to confirm it.

mail-check-in-subject = What became of the agreements?
mail-check-in-employee = On { $date } you made agreements with { $name }. That is three months ago now. How are they going?
mail-check-in-manager = On { $date } { $name } made agreements with you. That is three months ago now. Talk about them for a quarter of an hour.
mail-check-in-open = See the agreements
mail-check-in-short = A quarter of an hour is enough. Dropping one is fine too.

mail-nudge-subject = Time for a new conversation?
mail-nudge-what = Your last Goede Gesprek was on { $date }. That is a year ago. What has changed since, in your work and in you?
mail-nudge-open = Plan a conversation
mail-nudge-free = This email goes to you alone. Your manager does not know of it.
mail-talk-off-open = To your overview

mail-thank-you-subject = A word of thanks from { $name }
mail-thank-you-asked = Some time ago { $name } asked you to take a look, for Het Goede Gesprek.
mail-thank-you-all = Everybody who was asked gets this email. Who answered, { $name } does not know.
mail-thank-you-last = You do not have to do anything. A reply to this email reaches only us. This was the last email about this round. We now delete your address from our list.
