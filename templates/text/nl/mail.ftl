# De brieven. Iedere tekst is één alinea of één regel; de opmaak staat in templates/mail.

mail-hello = Hallo { $name },
mail-hello-you = Hallo,
mail-regards = Met vriendelijke groet,
mail-sent-by = Deze mail is verstuurd door { $service } van { $organisation }, op verzoek van { $name }. Antwoorden op deze mail komen niet bij { $name }. De link is alleen voor jou. Stuur hem niet door.
mail-sent-by-service = Deze mail is verstuurd door { $service }, op verzoek van { $name }. Antwoorden op deze mail komen niet bij { $name }. De link is alleen voor jou. Stuur hem niet door.
mail-privacy = Meer over je privacy:
mail-stop = Nooit meer mail van ons:
mail-open-questions = Vragenlijst openen
mail-button-broken = Werkt de knop niet? Open dan deze link:

mail-invitation-subject = { $name } vraagt om jouw kijk ({ $minutes } minuten)
mail-invitation-preview = Invullen kost ongeveer { $minutes } minuten en kan tot en met { $date }.
mail-invitation-why = { $name } bereidt Het Goede Gesprek voor. Dat is een gesprek met de leidinggevende over werk en toekomst. { $name } wil dan goed kunnen vertellen wat sterke kanten zijn en wat er nog te leren is. Daarom vraagt { $name } een paar mensen om mee te kijken. Jij bent er één van.
mail-invitation-note = { $name } schrijft je: "{ $note }"
mail-invitation-ask = Wil je een korte vragenlijst invullen? Het kost ongeveer { $minutes } minuten en het kan op je telefoon.
mail-invitation-know = Goed om te weten:
mail-invitation-together = { $name } ziet de antwoorden van iedereen samen, zonder namen.
mail-invitation-growth = Het is geen beoordeling. Er zijn geen goede of foute antwoorden.
mail-invitation-until = Invullen kan tot en met { $date }.
mail-invitation-decline = Doe je liever niet mee? Dat is echt geen probleem. Laat het weten via deze link:

mail-reminder-subject = Het kan nog tot en met { $date }: jouw kijk op { $name }
mail-reminder-asked = Een paar dagen geleden vroeg { $name } je om mee te kijken. Het kan nog tot en met { $date } en kost ongeveer { $minutes } minuten.
mail-reminder-automatic = { $name } weet niet wie er al heeft geantwoord. Deze herinnering komt vanzelf van het systeem.
mail-reminder-decline = Doe je liever niet mee? Laat het weten via deze link. Je krijgt dan geen mail meer over deze ronde:
mail-reminder-two = Je krijgt hooguit twee herinneringen.

mail-extended-subject = { $name } hoopt nog op jouw kijk, tot en met { $date }
mail-extended-longer = De vragenlijst over { $name } blijft een week langer open, tot en met { $date }. Er zijn nog te weinig antwoorden om iets te mogen laten zien.
mail-extended-all = Iedereen krijgt deze mail, ook wie al heeft geantwoord. Heb je al geantwoord? Dank je wel, dan hoef je niets te doen.

mail-profile-ready-subject = Je talentprofiel staat klaar
mail-profile-ready-over = Je ronde is klaar. Genoeg mensen hebben met je meegekeken. Je profiel staat klaar.
mail-profile-ready-open = Naar je profiel
mail-profile-ready-slowly = Neem er rustig de tijd voor. Lees eerst de verhalen. Kijk daarna pas naar de lijst. Kom je iets tegen dat je raakt? Praat er dan over met iemand die je vertrouwt.
mail-profile-ready-yours = Alleen jij kunt je profiel nu zien. Je kiest zelf wat je meeneemt naar Het Goede Gesprek.
mail-profile-ready-enjoy = Veel leesplezier!

mail-too-few-subject = Deze keer waren er te weinig antwoorden
mail-too-few-over = Je ronde is klaar, ook na de extra week. Er waren te weinig antwoorden. Om iedereen te beschermen laten we pas iets zien vanaf { $minimum } antwoorden uit je organisatie, of { $minimum } van buiten. De antwoorden zijn verwijderd.
mail-too-few-again = Het zegt niets over jou. Mensen hebben het vaak gewoon druk. Je kunt opnieuw beginnen, met een paar mensen meer.
mail-too-few-open = Opnieuw beginnen

mail-sign-in-subject = Je link om in te loggen
mail-sign-in-link = Met deze link log je in bij { $service }.
mail-sign-in-open = Inloggen
mail-sign-in-once = De link werkt een kwartier en maar één keer. Vroeg je hier niet om? Dan hoef je niets te doen.

mail-conversation-shared-subject = { $name } deelt iets met je voor Het Goede Gesprek op { $date }
mail-conversation-shared-part = { $name } bereidt Het Goede Gesprek van { $date } voor en deelt een deel van het talentprofiel met je.
mail-conversation-shared-open = Lezen wat { $name } deelt
mail-conversation-shared-role = Je bent sparringpartner. { $name } leidt het gesprek. Gebruik wat je leest nooit voor een beoordeling, en vraag niet wie wat heeft gezegd.
mail-text-reported-subject = Iemand vraagt je naar een tekst te kijken
mail-text-reported-what = Iemand kreeg in een feedbackronde een tekst die te ver gaat, en vraagt de beheerder ernaar te kijken.
mail-text-reported-open = Lees de tekst
mail-text-reported-role = Je kunt de tekst wissen of laten staan. Wie hem schreef, kan niemand zien. Zoek er ook niet naar.
