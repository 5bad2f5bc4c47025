# What a rule says when something cannot be done. One sentence with the reason, and where there is one, the way that works.
refusal-domain = You can’t sign in here with this address. Use your organisation’s email address.
refusal-too-many-letters = Your network has asked for a link very many times just now. Try again in an hour.
refusal-link-spent = This link has already been used, or is older than ten minutes. Ask for a new link.
refusal-way-back-over = This link has already been used, or is older than a week. Did you use it yourself? Then your old address is back, and you sign in with that.
refusal-same-address = This is the address you have now. Fill in your new address.
refusal-managers-address = This is your manager’s address. Is that no longer right? Then change your manager’s address first.
refusal-address-asked = You asked this address for their view of you. Take it off your list, or wait until your round is over.
refusal-address-taken = Somebody already signs in with this address. Is that you? Then sign in with it, and delete everything there first. Or choose a different address.
refusal-too-many-moves = You’ve asked for a great many links this week. You can again from { $date }.
refusal-another-round = You’re already working on a round. Finish that one first.
refusal-too-soon = Your last round was only a short while ago. You can start your next round from { $date }.
refusal-already-open = The invitations for this round have already been sent. So this can no longer be changed.
refusal-not-open = This round is no longer open.
refusal-not-longer = This round can’t stay open longer now. That’s possible once, in the extra week, as long as there are too few answers.
refusal-too-late-to-add = You could add people until the end of { $date }. That way, everyone still has two whole days to answer.
refusal-too-few-invited = { $have ->
    [0] There is nobody on your list yet. Ask at least { $need } people with an address at your organisation, or { $need } from outside.
   *[other] Ask at least { $need } people with an address at your organisation, or { $need } from outside. You now have no more than { $have } of either.
}
refusal-too-few-asked = { $have ->
    [0] There’s nobody on your list yet. Ask at least { $need } people.
   *[other] Ask at least { $need } people. There are { $have } on your list.
}
refusal-wrong-length = A round lasts { $least } to { $most } days. Fill in a number.
refusal-note-too-long = Your text is too long. Use { $most } characters at most.
refusal-note-has-link = There’s a link or a phone number in your text. Take it out: that’s how people know our email can be trusted.
refusal-own-address = This is your own address. You give your own view under ‘Look at yourself first’.
refusal-manager = This is your manager’s address. You’ll talk with them yourself.
refusal-twice = This address is already on your list.
refusal-too-many = You can ask { $most } people at most.
refusal-cannot-be-invited = We can’t invite this address.
refusal-date-in-past = This date has passed. Choose today or a later date.
refusal-date-too-far = This date is more than two years away. Is the year right?
refusal-wish-too-long = Your text is too long. Use { $most } characters at most.
refusal-own-conversation = This is your own address. Fill in your manager’s address.
refusal-own-reader = This is your own address. Fill in the address of the person who may read along.
refusal-too-many-readers = At most { $most } people can read along. Stop with someone first.
refusal-nothing-chosen = Choose at least one thing to share, or write down what you want to talk about.
refusal-self-view-fixed = Your profile is open. So your own choice is now fixed.
refusal-note-missing = Write a few sentences to the people you’re asking. They’ll be more likely to take part.
choice-unknown = Choose from what is on this page.
line-cannot = Line { $line }: we can’t invite ‘{ $typed }’.
answer-too-large = Together, your texts are too long. Make them about { $by } characters shorter.
refusal-import-too-many = You’ve already brought in { $most } profiles. Delete one first.
refusal-import-twice = You’ve already brought in this profile. Do you want to add a newer version? Then delete the old one first.
refusal-too-many-flips = Choose { $most } at most.
refusal-portrait-too-long = Your portrait can be { $most } characters long at most.
refusal-until-in-past = Choose a day that isn’t over yet.
refusal-until-too-far = Choose a day within two years.
refusal-place-too-long = The place can be { $most } characters long at most.
refusal-too-many-agreements = Make { $most } agreements at most.
refusal-too-many-planned = You already have { $most } planned. Call one off first, or have one.
refusal-too-many-letters-sent = { $most } emails about this conversation have already been sent. We won’t send any more. Agree the rest between you.
refusal-too-many-for-now = We’re not sending any more email to this address for now. We can again from { $date }. Until then, tell them yourself.
refusal-place-has-link = This looks like a link. With somebody outside your organisation, that isn’t possible here. Send the link yourself, and fill in a place.
refusal-too-many-examples = You’ve sent yourself the email five times this hour. Please try again later.
