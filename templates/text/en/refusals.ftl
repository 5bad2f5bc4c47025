# What a rule says when something cannot be done. One sentence with the reason, and where there is one, the way that works.
refusal-domain = You cannot sign in here with this address. Use the email address of your organisation.
refusal-too-many-letters = A link has been asked for very many times from your network now. Try again in an hour.
refusal-link-spent = This link has been used already, or is older than ten minutes. Ask for a new link.
refusal-way-back-over = This link has been used already, or is older than a week. Did you use it? Then your old address is back, and you sign in with that.
refusal-same-address = This is the address you have now. Fill in your new address.
refusal-managers-address = This is the address of your manager. Is that not right any more? Then change your manager's address first.
refusal-address-asked = You asked this address to take a look at you. Take it off your list, or wait until your round is over.
refusal-address-taken = There is somebody who signs in with this address already. Is that you? Sign in with it, and delete everything there first. Or choose another address.
refusal-too-many-moves = You asked for a great many links this week. From { $date } you can again.
refusal-another-round = You are already working on a round. Finish that one first.
refusal-too-soon = Your last round was only a short while ago. Your next round can start from { $date }.
refusal-already-open = The invitations for this round have been sent. So this cannot be changed any more.
refusal-not-open = This round is no longer open.
refusal-not-longer = This round cannot stay open longer now. That is possible once, in the extra week, as long as there are too few answers.
refusal-too-late-to-add = You could add people until { $date }. That way everyone has two whole days to answer.
refusal-too-few-invited = { $have ->
    [0] There is nobody on your list yet. Ask at least { $need } people with an address of your organisation, or { $need } from outside.
   *[other] Ask at least { $need } people with an address of your organisation, or { $need } from outside. Of neither are there more than { $have } on your list.
}
refusal-too-few-asked = { $have ->
    [0] There is nobody on your list yet. Ask at least { $need } people.
   *[other] Ask at least { $need } people. There are { $have } on your list.
}
refusal-wrong-length = A round takes { $least } to { $most } days. Fill in a number.
refusal-note-too-long = Your message is too long. Use at most { $most } characters.
refusal-note-has-link = Your message holds a link or a phone number. Take it out: that is how people know our email can be trusted.
refusal-own-address = This is your own address. You give your own view under 'Look at yourself first'.
refusal-manager = This is the address of your manager, who will tell you their view in the conversation itself.
refusal-twice = This address is on your list already.
refusal-too-many = You can ask { $most } people at most.
refusal-cannot-be-invited = We cannot invite this address.
refusal-date-in-past = This date has passed. Choose a date from today on.
refusal-date-too-far = This date is more than two years away. Is the year right?
refusal-wish-too-long = Your text is too long. Use at most { $most } characters.
refusal-own-conversation = This is your own address. Fill in the address of your manager.
refusal-nothing-chosen = Choose at least one thing to share, or write down what you want to talk about.
refusal-self-view-fixed = Your profile is open. So your own choice is fixed now.
refusal-note-missing = Write a few sentences to the people you ask. They will be more likely to take part.
choice-unknown = Choose from what is on this page.
line-cannot = Line { $line }: we cannot invite ‘{ $typed }’.
answer-too-large = Together your texts are too long. Make them about { $by } characters shorter.
refusal-import-too-many = You have brought along { $most } profiles already. Delete one first.
refusal-import-twice = You have brought this profile along already. Do you want to read in a newer version? Then delete the old one first.
refusal-too-many-flips = Choose { $most } at most.
refusal-portrait-too-long = Your portrait can be { $most } characters long at most.
refusal-until-in-past = Choose a day that is not over yet.
refusal-until-too-far = Choose a day within two years.
refusal-place-too-long = The place can be { $most } characters long at most.
refusal-too-many-agreements = Make { $most } agreements at most.
refusal-too-many-planned = You have { $most } planned already. Call one off first, or hold one.
refusal-too-many-letters-sent = { $most } mails about this conversation have been sent. We send no more. Agree on the rest together.
refusal-too-many-for-now = We send no more email to this address for now. From { $date } we can again. Until then, tell them yourself.
refusal-place-has-link = This looks like a link. With somebody outside your organisation that cannot be done here. Send the link yourself, and fill in a place.
refusal-too-many-examples = You have sent the email to yourself five times this hour. Please try again later.
