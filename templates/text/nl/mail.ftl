# De brieven. Iedere tekst is één alinea of één regel; de opmaak staat in templates/mail.

mail-hello = Hallo { $name },
mail-hello-you = Hallo,
mail-regards = Met vriendelijke groet,
mail-sent-by = Deze mail is verstuurd door { $service } van { $organisation }, op verzoek van { $name }. Een antwoord op deze mail komt alleen bij ons. De link is alleen voor jou. Stuur hem niet door.
mail-sent-by-service = Deze mail is verstuurd door { $service }, op verzoek van { $name }. Een antwoord op deze mail komt alleen bij ons. De link is alleen voor jou. Stuur hem niet door.
mail-privacy = Meer over je privacy:
mail-stop = Nooit meer mail van ons:
mail-open-questions = Vragenlijst openen
mail-button-broken = Werkt de knop niet? Open dan deze link:

mail-invitation-subject = { $name } vraagt om jouw kijk ({ $minutes } minuten)
mail-invitation-preview = Invullen kost ongeveer { $minutes } minuten en kan tot en met { $date }.
mail-invitation-why = { $name } bereidt Het Goede Gesprek voor, een gesprek met de leidinggevende over werk en toekomst. Daarvoor helpt het om te horen wat anderen zien, en jij bent één van hen. Wil je meekijken? Het is een korte vragenlijst van ongeveer { $minutes } minuten. Het kan op je telefoon, tot en met { $date }.
mail-invitation-note = { $name } schrijft je: ‘{ $note }’
mail-invitation-know = Goed om te weten: je antwoordt zonder je naam. Het is geen beoordeling. Er zijn geen goede of foute antwoorden.
mail-invitation-decline = Doe je liever niet mee? Dat is echt geen probleem. Laat het weten via deze link:

mail-example-subject = Voorbeeld: { $name } vraagt om jouw kijk ({ $minutes } minuten)
mail-example-what = Dit is een voorbeeld, alleen voor jou. Zo krijgen anderen je mail. De links gaan hier naar een voorbeeld van de vragenlijst.

mail-reminder-subject = Het kan nog tot en met { $date }: jouw kijk op { $name }
mail-reminder-asked = { $name } vroeg je om mee te kijken. Het kan nog tot en met { $date } en kost ongeveer { $minutes } minuten.
mail-reminder-automatic = { $name } weet niet wie er al heeft geantwoord. Deze herinnering komt vanzelf van het systeem.
mail-reminder-decline = Doe je liever niet mee? Laat het weten via deze link. Je krijgt dan geen herinnering meer:
mail-reminder-two = Je krijgt hooguit twee herinneringen. Blijft de vragenlijst langer open, dan krijg je er soms nog een paar.

mail-extended-subject = { $name } hoopt nog op jouw kijk, tot en met { $date }
mail-extended-longer = De vragenlijst over { $name } blijft langer open, tot en met { $date }. Er zijn nog te weinig antwoorden om iets te mogen laten zien.
mail-extended-all = Iedereen krijgt deze mail, ook wie al heeft geantwoord. Heb je al geantwoord? Dank je wel, dan hoef je niets te doen.

mail-add-people-subject = Vraag misschien nog een paar mensen
mail-add-people-inside = Je ronde loopt. Misschien komen er te weinig antwoorden van mensen van je organisatie.
mail-add-people-outside = Je ronde loopt. Misschien komen er te weinig antwoorden van mensen van buiten je organisatie.
mail-add-people-both = Je ronde loopt. Misschien komen er te weinig antwoorden, van je organisatie en van daarbuiten.
mail-add-people-asked = Je ronde loopt. Misschien komen er te weinig antwoorden.
mail-add-people-how = Vraag er nog een paar mensen bij. Op de pagina staat hoeveel. Dat kan tot en met { $until }.
mail-add-people-open = Vraag nog iemand
mail-add-people-know = Wie er antwoordde en hoeveel het er zijn, zeggen we niet. Deze mail krijg je hooguit één keer in een ronde.

mail-extra-week-subject = Je ronde duurt een week langer
mail-extra-week-what = Er zijn nog te weinig antwoorden voor een profiel. Daarom duurt je ronde een week langer, tot en met { $date }. Iedereen die je vroeg, krijgt daar een mail over.
mail-extra-week-add = Vraag er gerust een paar mensen bij. Dat kan tot en met { $until }. Op de pagina van je ronde staat in welke kring nog antwoorden nodig zijn.
mail-extra-week-open = Naar je ronde
mail-extra-week-more = Heb je meer tijd nodig? Op die pagina kun je je ronde ook één keer nog twee weken langer openlaten.

mail-not-arrived-subject = { $n ->
    [one] Eén mail van je ronde kwam niet aan
   *[other] { $n } mails van je ronde kwamen niet aan
}
mail-not-arrived-what = { $n ->
    [one] Je vroeg mensen om met je mee te kijken. Bij één van hen kwam onze mail terug: het adres neemt geen mail aan. Misschien zit er een fout in.
   *[other] Je vroeg mensen om met je mee te kijken. Bij { $n } van hen kwam onze mail terug: die adressen nemen geen mail aan. Misschien zit er een fout in.
}
mail-not-arrived-mend = { $n ->
    [one] Op de pagina van je ronde zie je wie het is. Verbeter daar het adres, dan sturen we de mail opnieuw.
   *[other] Op de pagina van je ronde zie je wie het zijn. Verbeter daar de adressen, dan sturen we de mails opnieuw.
}
mail-not-arrived-open = Naar je ronde

mail-profile-ready-subject = Je talentprofiel staat klaar
mail-profile-ready-over = Je ronde is klaar. Genoeg mensen hebben met je meegekeken. Je profiel staat klaar.
mail-profile-ready-open = Naar je profiel
mail-profile-ready-slowly = Neem er rustig de tijd voor. Lees eerst de verhalen. Kijk daarna pas naar de lijst. Kom je iets tegen dat je raakt? Praat er dan over met iemand die je vertrouwt.
mail-profile-ready-yours = Alleen jij kunt je profiel nu zien. Je kiest zelf wat je meeneemt naar Het Goede Gesprek.
mail-profile-ready-enjoy = Veel leesplezier!

mail-too-few-subject = Deze keer waren er te weinig antwoorden
mail-too-few-over = Je ronde is klaar. Ook na de extra tijd waren er te weinig antwoorden. Om iedereen te beschermen laten we pas iets zien vanaf { $minimum } antwoorden. Mensen van je organisatie en mensen van daarbuiten tellen we apart. De antwoorden zonder naam zijn verwijderd.
mail-too-few-again = Het zegt niets over jou. Mensen hebben het vaak gewoon druk. Je kunt meteen opnieuw beginnen. Op de pagina van je ronde staat wat er nog is en wie je dan kunt vragen.
mail-too-few-open = Bekijk wat nu kan
mail-lost-subject = Er ging iets mis met je ronde
mail-lost-answers = Door een fout van ons zijn de antwoorden van je ronde verloren gegaan. Ze zaten op slot, en de sleutel is weg. Niemand kan ze nog openen, ook wij niet. Niemand heeft ze gelezen.
mail-lost-list = Door een fout van ons is de lijst van je ronde verloren gegaan. We kunnen niet meer lezen wie je wilde vragen. Er is nog niemand gevraagd.
mail-lost-again = Het ligt niet aan jou, en het spijt ons. Je kunt meteen opnieuw beginnen: deze ronde telt niet mee.
mail-lost-open = Bekijk wat nu kan

mail-sign-in-subject = Je link om in te loggen
mail-sign-in-link = Met deze link log je in bij { $service }.
mail-sign-in-open = Inloggen
mail-sign-in-once = De link werkt tien minuten en maar één keer. Vroeg je hier niet om? Dan hoef je niets te doen.

mail-address-change-subject = Bevestig je nieuwe mailadres
mail-address-change-link = Iemand vroeg om voortaan met dit mailadres in te loggen bij { $service }. Met deze link verander je het.
mail-address-change-open = Verander het adres
mail-address-change-where = Open de link in de browser waarin je bent ingelogd.
mail-address-change-once = De link werkt tien minuten en maar één keer. Vroeg je er niet om, dan hoef je niets te doen. Er verandert dan niets.

mail-address-changed-subject = Je mailadres is veranderd
mail-address-changed-what = Je logt voortaan met een ander mailadres in bij { $service }. Daar gaan ook onze mails heen.
mail-address-changed-you = Deed je dit zelf? Dan hoef je niets te doen.
mail-address-changed-not-you = Was jij dit niet? Draai het dan terug met deze link. Hij werkt een week. Je krijgt je oude adres terug, en iedereen wordt uitgelogd. Antwoord ook op deze mail, dan weten wij ervan.
mail-address-changed-open = Draai het terug

mail-conversation-shared-subject = { $name } deelt iets met je voor Het Goede Gesprek op { $date }
mail-conversation-shared-part = { $name } bereidt Het Goede Gesprek van { $date } voor en deelt een deel van het talentprofiel met je.
mail-conversation-shared-open = Lees wat met je gedeeld is
mail-conversation-shared-role = Je bent sparringpartner. { $name } leidt het gesprek. Gebruik wat je leest nooit voor een beoordeling, en vraag niet wie wat heeft gezegd.
mail-profile-shared-subject = { $name } laat je iets lezen
mail-profile-shared-part = { $name } laat je iets lezen over werk en talent, om er samen verder over te denken.
mail-profile-shared-open = Lees wat met je gedeeld is
mail-profile-shared-role = Alleen jij kunt het lezen, zolang { $name } dat wil. Gebruik het nooit voor een beoordeling, en vraag niet wie wat heeft gezegd.
mail-text-reported-subject = Iemand vraagt je om een tekst te bekijken
mail-text-reported-what = Iemand kreeg in een feedbackronde een tekst die te ver gaat, en vraagt de beheerder om ernaar te kijken.
mail-text-reported-open = Lees de tekst
mail-text-reported-role = Je kunt de tekst wissen of laten staan. Wie hem schreef, kan niemand zien. Zoek er ook niet naar.

mail-talk-date-subject = Het Goede Gesprek met { $name } op { $date }
mail-talk-date-subject-moved = Verplaatst: Het Goede Gesprek met { $name } op { $date }
mail-talk-date-employee = Je gesprek met { $name } is op { $date }.
mail-talk-date-manager = { $name } wil op { $date } Het Goede Gesprek met je voeren.
mail-talk-date-place = Waar:
mail-talk-date-open = Naar het gesprek
mail-talk-date-file = De afspraak zit als bestand bij deze mail. Open het, dan staat hij in je agenda.
mail-talk-date-role = { $name } leidt het gesprek. Jij denkt mee. Er staat een korte voorbereiding voor je klaar.

mail-talk-off-subject = Het Goede Gesprek met { $name } gaat niet door
mail-talk-off-cancelled = { $name } zegt het gesprek van { $date } af.
mail-talk-off-own = Je gesprek met { $name } op { $date } gaat niet door.
mail-talk-off-other = { $name } voert het gesprek van { $date } met iemand anders.
mail-talk-off-file = Open het bestand bij deze mail, dan verdwijnt de afspraak uit je agenda. Je hoeft verder niets te doen.

mail-agreements-shared-subject = { $name } deelt afspraken met je
mail-agreements-shared-what = { $name } legde vast wat jullie in Het Goede Gesprek afspraken.
mail-agreements-shared-open = Lees de afspraken
mail-agreements-shared-role = Klopt het zo? Bevestig het dan op de pagina.

mail-talk-reply = Een antwoord op deze mail gaat naar { $name }.
mail-sent-by-reply = Deze mail is verstuurd door { $service } van { $organisation }, op verzoek van { $name }, die ook je antwoord krijgt. De link is alleen voor jou. Stuur hem niet door.
mail-sent-by-service-reply = Deze mail is verstuurd door { $service }, op verzoek van { $name }, die ook je antwoord krijgt. De link is alleen voor jou. Stuur hem niet door.

mail-week-before-subject = Over een week: je gesprek met { $name }
mail-week-before-what = Op { $date } voer je Het Goede Gesprek met { $name }.
mail-week-before-open = Bereid je voor
mail-week-before-employee = Een kwartier is genoeg. Wat je opschrijft, is van jou, tot je iets deelt.
mail-week-before-manager = Een kwartier is genoeg. Jij denkt mee, en leidt het gesprek niet. Wat je opschrijft, is van jou, tot je iets deelt.

mail-other-prepared-subject = { $name } is voorbereid op jullie gesprek
mail-other-prepared-what = { $name } deelt iets uit de voorbereiding op het gesprek van { $date }.
mail-other-prepared-open = Bereid je ook voor
mail-other-prepared-both = Deel je zelf ook iets, dan lezen jullie van elkaar wat je deelt. Anders zie je het op de dag van het gesprek.

mail-agreements-wait-subject = Afspraken met { $name }: klopt het zo?
mail-agreements-wait-what = { $name } schreef op wat jullie in Het Goede Gesprek afspraken, en vraagt of je dat bevestigt.

mail-check-in-subject = Wat is er van de afspraken gekomen?
mail-check-in-employee = Op { $date } maakte je afspraken met { $name }. Dat is nu drie maanden geleden. Hoe gaat het ermee?
mail-check-in-manager = Op { $date } maakte { $name } afspraken met je. Dat is nu drie maanden geleden. Praat er een kwartier over door.
mail-check-in-open = Bekijk de afspraken
mail-check-in-short = Een kwartier is genoeg. Iets laten vallen mag ook.

mail-nudge-subject = Tijd voor een nieuw gesprek?
mail-nudge-what = Je laatste Goede Gesprek was op { $date }. Dat is een jaar geleden. Wat is er sindsdien veranderd, in je werk en in jou?
mail-nudge-open = Plan een gesprek
mail-nudge-free = Alleen jij krijgt deze mail. Je leidinggevende weet er niet van.
mail-talk-off-open = Naar je overzicht

mail-thank-you-subject = Een bedankje van { $name }
mail-thank-you-asked = { $name } vroeg je een tijdje geleden om mee te kijken voor Het Goede Gesprek.
mail-thank-you-all = Iedereen die gevraagd was, krijgt deze mail. Wie er heeft geantwoord, weet { $name } niet.
mail-thank-you-last = Je hoeft niets te doen. Een antwoord op deze mail komt alleen bij ons. Dit was de laatste mail over deze ronde. We verwijderen je adres nu uit onze lijst.
