# Texts of the pages. Plain sentences, je/jij, nothing that sounds like a grade.

## Everywhere

date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
month-short = { $month ->
    [1] jan
    [2] feb
    [3] mrt
    [4] apr
    [5] mei
    [6] jun
    [7] jul
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
date-weekday = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
} { $date }
moment = { $day } om { $time }
done-saved = Het is bewaard.
done-shared = Het is gedeeld. Je kunt het altijd weer intrekken.
done-withdrawn = Het is ingetrokken. Die persoon kan het niet meer lezen.
done-sent = De mail gaat zo weg.
done-looked-back = Je keek terug. Wat je zei, is bewaard.
done-called-off = Het gesprek is afgezegd.
skip = Naar de inhoud
nav = Menu
nav-home = naar je overzicht
back-nav = Terug
back-to-start = Naar het begin
back-to-home = Terug naar je overzicht
back-to-round = Terug naar je ronde
back-to-talk = Terug naar je gesprek
footer-of = { $service } van { $organisation }
footer-privacy = Privacy
footer-mailbox = Postvak van deze computer
sign-out = Uitloggen
save = Bewaren
saved = Bewaard.
optional = (niet verplicht)
step-done = Klaar
step-now = Nu
step-later = Later
step-todo = Nog te doen

## Before signing in

welcome-title = Hoor wat anderen in je zien
welcome-lead = Bereid Het Goede Gesprek voor met hulp van mensen die jou kennen. Zij kijken mee. Jij leest het als eerste, en jij kiest wat je deelt.
welcome-step-ask = Vraag.
welcome-step-ask-more = Nodig mensen uit die jou goed kennen: van je werk en van daarbuiten.
welcome-step-read = Lees.
welcome-step-read-more = Je krijgt verhalen en kwaliteiten terug, zonder namen en zonder cijfers.
welcome-step-talk = Praat.
welcome-step-talk-more = Kies wat je meeneemt naar het gesprek met je leidinggevende. Jij leidt dat gesprek.
welcome-reviewer = Ben je gevraagd om mee te kijken? Gebruik dan de link in je mail. Inloggen hoeft niet.
sign-in = Inloggen
sign-in-email = Het mailadres van je werk
sign-in-email-hint = We sturen je een link. Een wachtwoord heb je niet nodig.
sign-in-send = Stuur mij een link
sent-title = Kijk in je mail
sent-body = Als dit adres mag inloggen, is er nu een mail onderweg naar:
sent-validity = De link in de mail werkt tien minuten en maar één keer.
sent-nothing = Geen mail gekregen? Kijk bij je ongewenste mail, of probeer het nog eens.
sent-mailbox = Dit is een proef op één computer. Mails gaan de deur niet uit.
sent-mailbox-open = Open het postvak
purpose-shared = Log in om te lezen wat met je gedeeld is
purpose-shared-by = Log in om te lezen wat { $name } met je deelt
purpose-agreements = Log in om je afspraken te bekijken
purpose-talk = Log in om naar je gesprek te gaan
purpose-plan = Log in om een gesprek te plannen
purpose-profile = Log in om je profiel te lezen
purpose-round = Log in om naar je ronde te gaan
purpose-administration = Log in voor het beheer
purpose-email = Het adres waarop je onze mail kreeg
purpose-what = Wat is { $service }?
sign-in-welcome = Fijn dat je er bent
sign-in-opens = Met deze link log je in met het adres:
sign-in-once = Met de knop log je in. Daarna werkt de link niet meer.
sign-in-enter = Log in
sign-in-here = Wil je hier inloggen?
sign-in-elsewhere = Deze link is niet in deze browser aangevraagd.
sign-in-elsewhere-you = Vroeg je hem zelf aan, op een ander apparaat of in een andere browser? Dan kun je hier inloggen.
sign-in-elsewhere-not-you = Kreeg je de link van iemand anders, of is dit niet jouw adres? Log dan niet in, en sluit deze pagina.
sign-in-enter-here = Log hier in
sign-in-other = Log in met een ander adres

## My details

person-title = Mijn gegevens
person-hello = Welkom
person-intro = Vertel eerst kort wie je bent. Daarna kun je meteen beginnen.
person-first-name = Je roepnaam
person-first-name-hint = Zo noemen mensen je. In mails en op pagina’s noemen wij je ook zo.
person-name = Je voor- en achternaam
person-name-hint = Bijvoorbeeld: Noor de Wit. In een mail staat die één keer, zodat mensen weten dat jij het bent.
person-email = Je mailadres
person-manager = Met wie voer je Het Goede Gesprek?
person-manager-why = Meestal is dat je leidinggevende. Die krijgt alleen bericht als jij iets deelt. Je kunt dit ook later invullen.
person-manager-name = Naam van je leidinggevende
person-manager-email = Mailadres van je leidinggevende
person-language = In welke taal wil je lezen?

new-address-change = Verander je mailadres
new-address-title = Een ander mailadres
new-address-lead = We sturen een link naar je nieuwe adres. Er verandert pas iets als je die opent.
new-address-follows = Alles verhuist mee: je rondes, je profielen en je gesprekken, en ook gesprekken waarin jij de leidinggevende bent.
new-address-stays = Ben je al gevraagd om met iemand mee te kijken? Dan blijft de link werken die je kreeg. We schrijven ook naar je oude adres. Zo hoor je het als iemand anders dit doet.
new-address-administrator = Je bent beheerder door je adres. Met een ander adres ben je dat niet meer, tot het nieuwe adres in de instellingen van deze dienst staat.
new-address-now = Je adres nu
new-address-new = Je nieuwe mailadres
new-address-send = Stuur mij een link
new-address-sent = Als we naar dit adres kunnen mailen, is er nu een mail onderweg naar:
new-address-sent-here = Open de link in deze browser. Hij werkt tien minuten en maar één keer.
new-address-sent-still = Tot dan log je in met:
address-change-title = Je mailadres veranderen?
address-change-what = Deze link verandert het adres van een account.
address-change-everywhere = Je blijft hier ingelogd. Overal anders word je uitgelogd. Naar je oude adres sturen we een mail hierover.
address-change-button = Ja, verander het
address-change-other = Kies een ander adres
address-change-signed-out = Je bent hier niet ingelogd.
address-change-somebody-else = Je bent hier met een ander adres ingelogd.
address-change-sign-in = Open de link in de browser waarin je hem aanvroeg. Of log hier in met je huidige adres, dan kom je op deze pagina terug.
address-change-not-you = Vroeg je hier niet om? Sluit deze pagina. Er verandert dan niets.
address-change-done = Je adres is veranderd
address-change-now = Je logt voortaan in met:
address-change-told = Overal anders ben je uitgelogd. Naar je oude adres sturen we een mail hierover.
address-back-title = De verandering terugdraaien?
address-back-what = Het adres van je account is veranderd. Hiermee draai je dat terug.
address-back-before = Je adres hiervoor
address-back-everywhere = Daarna is iedereen uitgelogd. Je logt dan in met je oude adres.
address-back-button = Ja, draai het terug
address-back-not = Veranderde je het zelf? Sluit deze pagina. Alles blijft dan zoals het nu is.
address-back-done = Je oude adres is terug
address-back-now = Je logt weer in met:
address-back-after = Iedereen is uitgelogd. Kijk of je gegevens nog kloppen.

## Overview

home-title = Overzicht
home-hello = Dag { $name }
home-way = Jouw weg naar het gesprek
home-talk = Het Goede Gesprek
home-talk-none = Er staat geen gesprek gepland. Een datum helpt: begin je ronde een paar weken ervoor.
home-talk-plan = Plan je gesprek
home-talk-plan-next = Plan een volgend gesprek
home-phase-ask = Vragen
home-phase-read = Lezen
home-phase-talk = Praten
home-phase-agree = Afspreken
home-phase-look-back = Terugkijken
home-agreed = Jullie afspraken
home-agreed-on = Op { $date } sprak je met { $manager }.
home-agreed-nothing = Er staat nog niets op papier.
home-agreed-own = { $n ->
    [one] Je schreef één afspraak op, alleen voor jezelf.
   *[other] Je schreef { $n } afspraken op, alleen voor jezelf.
}
home-agreed-waits = { $n ->
    [one] Je schreef één afspraak op. { $manager } moet die nog bevestigen.
   *[other] Je schreef { $n } afspraken op. { $manager } moet nog bevestigen wat je deelde.
}
home-agreed-settled = { $n ->
    [one] Je schreef één afspraak op, en { $manager } heeft die bevestigd.
   *[other] Je schreef { $n } afspraken op, en { $manager } heeft bevestigd wat je deelde.
}
home-agreed-due = Het is tijd om terug te kijken.
home-agreed-looked-back = Je keek terug op wat jullie afspraken.
home-agreed-next = Jullie kijken terug op { $date }.
home-agreed-open = Bekijk de afspraken
manager-title = Jouw gesprekken
manager-lead = Zij nodigden je uit voor Het Goede Gesprek. Zij leiden het, jij denkt mee.
manager-today = vandaag, { $date }
manager-ahead = op { $date }
manager-held = gesprek van { $date }
manager-waits = afspraken wachten op jou
manager-closes = nog één vraag voor jou
manager-readable = er is iets te lezen
manager-own = En jij?
manager-own-more = Ook jij kunt anderen vragen wat zij in je zien.
manager-own-name = Vertel eerst hoe je heet
home-talk-on = Op { $date }, met { $manager }.
home-talk-open = Bekijk je gesprek
home-shared = Jij denkt mee met
home-year = Jouw jaar
home-earlier = Eerdere rondes
home-with-profile = met profiel
home-without-profile = zonder profiel
next-start = Begin je eerste ronde
next-start-more = Je vraagt mensen om mee te kijken: collega’s, en als je wilt ook mensen van buiten. Zij zijn in { $minutes } minuten klaar. Antwoorden er genoeg mensen, dan lees je aan het eind wat ze zien.
next-start-button = Begin een ronde
next-rest = Neem de tijd
next-rest-more = Je volgende ronde kan vanaf { $day }. Tot dan kun je met je profiel en je afspraken aan de slag.
next-questions = Schrijf je vraag
next-questions-more = Een paar eigen zinnen maken het verschil. Kies ook hoeveel tijd mensen krijgen en welke vragen je stelt.
next-questions-button = Schrijf je vraag
next-self-view = Kijk eerst zelf
next-self-view-more = Kies de kwaliteiten waarin jij jezelf herkent. Straks leg je die naast wat anderen zien.
next-self-view-button = Kijk naar jezelf
next-invite = Nodig mensen uit
next-invite-more = Wie heeft jou het afgelopen jaar dingen zien doen? Denk aan je werk, maar ook aan thuis.
next-invite-button = Kies mensen
next-send = Alles staat klaar
next-send-more = { $n ->
    [one] Er staat één persoon op je lijst. Lees de mail nog eens na en verstuur hem.
   *[other] Er staan { $n } mensen op je lijst. Lees de mail nog eens na en verstuur hem.
}
next-send-button = Bekijk en verstuur
next-ask-more = Er zijn nog te weinig antwoorden
next-ask-more-more = Je ronde duurt daarom langer. Tot en met { $day } kun je nog meer mensen vragen.
next-ask-more-button = Vraag meer mensen
next-wait = Je ronde loopt
next-wait-more = Mensen kunnen antwoorden tot en met { $day }. Op de pagina van je ronde zie je elke ochtend hoe het gaat.
next-wait-button = Bekijk je ronde
next-release = Je ronde is klaar
next-release-more = Je profiel gaat open op { $day }.
next-not-enough = Deze keer waren er te weinig antwoorden
next-not-enough-more = Om iedereen te beschermen laten we pas iets zien als minstens vijf mensen antwoordden. Mensen van je organisatie en mensen van daarbuiten tellen we apart. Het zegt niets over jou. Mensen hebben het vaak gewoon druk.
next-lost = Er ging iets mis met je ronde
next-lost-more = Door een fout van ons is je ronde verloren gegaan. Dat ligt niet aan jou, en ook niet aan te weinig antwoorden. Je kunt meteen opnieuw beginnen.
next-again-button = Begin opnieuw
next-read = Je profiel is open
next-read-more = Neem er rustig de tijd voor. Lees eerst de verhalen, dan pas de lijst.
next-read-button = Lees je profiel
next-prepare-more = Het is van jou. Lees het rustig, de verhalen eerst. Kies daarna welke delen je laat zien in het gesprek. Alles voor jezelf houden mag ook.
next-prepare-button = Kies wat je meeneemt
next-talk = Je bent er klaar voor
next-talk-more = Jij leidt het gesprek. Begin met wat jou raakte.
next-talk-button = Bekijk je gesprek
next-reflect = Denk vooraf even na
next-reflect-more = Wat je meeneemt, is gedeeld. Vier thema’s helpen je met voorbereiden. Beantwoord wat je helpt, en laat de rest weg.
next-reflect-button = Bereid je voor
next-agree = Schrijf jullie afspraken op
next-agree-more = Schrijf er hooguit drie op, nu je ze nog goed weet. Na drie maanden kijken jullie samen terug.
next-agree-button = Schrijf de afspraken op
next-start-again = Begin een nieuwe ronde
next-confirm = Jullie afspraken wachten op { $manager }
next-confirm-more = Je hoeft nu niets te doen. Op de pagina van je gesprek zie je wanneer ze bevestigd zijn.
next-look-back = Kijk terug
next-look-back-more = Wat is er van jullie afspraken gekomen? Een kwartier met { $manager } is genoeg. Iets laten vallen mag ook.
next-look-back-button = Kijk terug
next-again = Tijd voor een nieuw gesprek
next-again-more = Op { $date } sprak je met { $manager }. Dat is een jaar geleden. Prik eerst een datum, dan is er nog tijd voor een ronde.
next-today = Vandaag praat je met { $manager }
next-today-button = Open het gesprek
next-close = Nog één vraag, voor jou en { $manager }
next-close-more = Jullie afspraken staan. Sluit het uur samen af.
next-closed = Je gesprek met { $manager } is rond
next-closed-more = Wat jullie afspraken en waar jullie mee beginnen staat bij elkaar.

## A round: what is asked

questions-title = Je vraag
questions-lead = Dit lezen de mensen die je uitnodigt. Je kunt alles veranderen tot je verstuurt.
questions-note = Waarom je het vraagt
questions-note-starter = Ik ben benieuwd wat jij mij goed ziet doen, en wat ik nog kan leren. Wees gerust eerlijk, daar help je mij het meest mee. Dank je wel!
questions-note-hint = Waarom vraag je juist deze mensen? Iedereen krijgt dezelfde tekst. Hooguit 300 tekens, zonder links.
questions-letter = Zo ongeveer begint je mail:
questions-whole-letter = Lees de hele mail
questions-days = Hoeveel dagen krijgen mensen de tijd?
questions-days-hint = Kies 3 tot en met 28 dagen na het versturen. Met twee weken heeft iedereen de tijd.
questions-leave = Wanneer gaan de mails weg?
questions-leave-now = Meteen als ik op versturen druk
questions-leave-morning = Op de volgende werkdag, om 8 uur ’s ochtends
questions-language = Taal van de mail
questions-language-hint = Wie de vragenlijst opent, kan zelf van taal wisselen.
questions-open = Welke open vragen stel je?
questions-open-hint = Kies hooguit drie vragen. Minstens één kijkt vooruit.
questions-ahead = kijkt vooruit
questions-own = Mijn eigen vraag
questions-own-text = Tekst van je eigen vraag
questions-own-hint = Vraag naar iets wat mensen gezien kunnen hebben. Hooguit 140 tekens.
questions-hinder = Iedereen kiest ook kwaliteiten en zegt wat je soms tegenhoudt. Dat hoort er altijd bij.

## A round: the self-view

self-title = Kijk eerst zelf
self-title-locked = Je eigen beeld
self-intro = Kies de 5 kwaliteiten waarin jij jezelf het meest herkent. Daarna mag je bij hooguit 5 andere nog ‘ook’ aanvinken.
self-honest = Je kunt dit veranderen tot je profiel opengaat. Daarna staat je keuze vast. Zo kun je eerlijk vergelijken.
self-locked = Je profiel is open. Daarom staat je keuze nu vast.
self-qualities = Wat past bij jou?
self-top = Het meest
self-also = Ook
self-tally = Het meest: { $top } van 5. Ook: { $also }.
self-words = In je eigen woorden
self-words-more = Deze vragen helpen je op weg naar het gesprek. Alleen jij leest de antwoorden.
self-top-title = Dit ben ik het meest
self-also-title = Dit past ook bij mij

## A round: the people

invite-title = Wie vraag je om mee te kijken?
invite-title-more = Vraag nog meer mensen
invite-lead = Kies mensen die jou het afgelopen jaar dingen hebben zien doen.
invite-open = Je ronde loopt. Je kunt mensen toevoegen tot en met { $until }.
invite-open-now = Zij krijgen meteen een mail.
invite-open-later = Hun mail vertrekt met de andere, op { $moment }.
invite-advice-inside = Vraag minstens { $n } mensen van je organisatie. Dan zijn er bijna zeker genoeg antwoorden.
invite-advice-outside = Wil je ook weten wat mensen van buiten in je zien? Vraag dan ook { $n } mensen van buiten. We tellen hen apart.
invite-advice-asked = Vraag minstens { $n } mensen. Dan zijn er bijna zeker genoeg antwoorden.
invite-advice-seen = Kies mensen die je op verschillende plekken meemaken: in je team, bij een project, thuis.
invite-advice-different = Vraag ook iemand met wie het niet vanzelf gaat. Vraag je leidinggevende niet: die spreek je straks zelf.
invite-count = { $n ->
    [0] Er staat nog niemand op je lijst.
    [one] Er staat één persoon op je lijst.
   *[other] Er staan { $n } mensen op je lijst.
}
circle-inside = { $n ->
    [0] Niemand heeft een adres van je organisatie.
    [one] Eén persoon heeft een adres van je organisatie.
   *[other] { $n } mensen hebben een adres van je organisatie.
}
circle-outside = { $n ->
    [0] Je vraagt niemand van buiten.
    [one] Eén persoon is van buiten.
   *[other] { $n } mensen zijn van buiten.
}
circle-asked = { $n ->
    [0] Er staat nog niemand op je lijst.
    [one] Er staat één persoon op je lijst.
   *[other] Er staan { $n } mensen op je lijst.
}
outlook-nobody-outside = Dat mag.
outlook-too-few = Dat is te weinig om te tellen.
outlook-tight = Dat is krap: misschien antwoorden er te weinig.
outlook-enough = Er zijn al genoeg antwoorden.
outlook-good = Dat is goed.
outlook-ample = Dat is ruim.
outlook-more = { $n ->
    [one] Met nog één persoon erbij is het goed.
   *[other] Met nog { $n } mensen erbij is het goed.
}
outlook-begin = Met { $n } mensen is het goed.
outlook-how = Hoe rekenen we?
outlook-circles = Mensen van je organisatie zijn één kring, mensen van daarbuiten een andere.
outlook-why = We tellen een kring pas vanaf vijf antwoorden, en niet iedereen antwoordt. ‘Goed’ betekent: van honderd zulke kringen krijgen er minstens 95 genoeg antwoorden. Bij ‘ruim’ zijn dat er minstens 99. Bij minder dan 95 zeggen we ‘krap’.
circle-why = We tellen pas als je minstens { $n } mensen uit één kring vroeg. Zo blijkt nooit dat iedereen antwoordde. Wie geen mail kan krijgen, telt niet mee.
circle-signed = Wie van buiten zijn antwoord met naam ondertekent, telt niet mee.
circle-address = Wie bij je organisatie hoort, zien we aan het adres. De groepen zijn alleen voor jouw overzicht.
invite-see = Bekijk de lijst
invite-done = Klaar, terug naar je ronde
invite-max = Er is plaats voor { $max } mensen.
invite-box = Namen en mailadressen
people-into = In welke groep zitten deze mensen?
people-into-which = Wat betekenen de groepen?
people-into-hint = Alleen voor jouw overzicht.
invite-format = Zet elke persoon op een eigen regel. Een adres is genoeg. Met naam mag ook: Sanne Visser <sanne@voorbeeld.nl>. Plakken mag ook, uit een mail, Outlook of Excel.
invite-add = Zet op de lijst
invite-add-send = Zet op de lijst en verstuur
invite-removed = { $name } staat niet meer op je lijst.
invite-undo = Maak ongedaan
invite-added = { $n ->
    [one] Er kwam één persoon bij op je lijst.
   *[other] Er kwamen { $n } mensen bij op je lijst.
}
people-file-title = Heb je een lijst in een bestand?
people-file = Bestand
people-file-hint = Een lijst uit je adresboek of uit Excel: CSV, vCard (.vcf) of tekst. We lezen er alleen namen en adressen uit. Het bestand bewaren we niet.
people-file-button = Lees het bestand
people-file-read = { $n ->
    [0] Iedereen uit je bestand staat al in het formulier.
    [one] We hebben één persoon uit je bestand gelezen.
   *[other] We hebben { $n } mensen uit je bestand gelezen.
}
people-file-look = Ze staan nog niet op je lijst. Haal weg wie je niet wilt vragen, en zet de anderen daarna op de lijst.
people-file-see = Bekijk ze
people-file-unread = Op deze regels van het bestand vonden we niemand:
people-file-more = { $n ->
    [one] en op nog één andere regel
   *[other] en op nog { $n } andere regels
}
invite-listed = Op je lijst
invite-remove = Haal weg
person-change = Verander
person-change-name = Naam
person-change-first-name = Roepnaam, voor boven de mail
person-change-email = Mailadres
person-change-group = Groep
person-change-language = Taal van de mail
person-change-language-usual = Zoals de rest: { $language }
person-change-button = Bewaren
person-changed = Wat je van { $name } veranderde, is bewaard.
person-stale = Dit is intussen op een andere plek veranderd. Nu is bewaard: { $kept }. Hieronder staat wat jij invulde: kijk of alles klopt. Druk je nog eens op de knop, dan komt dat ervoor in de plaats.
invite-no-removal = Wie een mail kreeg, kan niet meer van de lijst. Zo kan niemand uit een verschil raden wie wat schreef.

## A round: the letter

letter-title = Zo ziet je mail eruit
letter-lead = Zo komt de mail aan. Iedereen krijgt een eigen link. Antwoorden op de mail komen niet bij jou terecht.
letter-from = Van
letter-to = Aan
letter-at = Wanneer
letter-subject = Onderwerp
letter-frame = De mail
letter-plain = Dezelfde mail als gewone tekst
letter-to-oneself = Stuur deze mail naar mezelf
letter-sent = De mail is onderweg naar jou. Bovenaan staat dat het een voorbeeld is.
letter-form = Lees de vragenlijst zoals anderen hem zien
example-profile = Bekijk een voorbeeld van een profiel (pdf)
example-form = Dit is een voorbeeld.
example-form-more = Zo zien collega’s de vragenlijst. Mensen van buiten kiezen aan het eind ook of hun naam erbij staat. Je kunt hem uitproberen. Er wordt niets verstuurd of bewaard.
example-not-sent = Hier staat voor anderen de knop om te versturen. In dit voorbeeld niet.
letter-change = Verander je vraag

## A round: how it goes

round-title = Je ronde
draft-title = Je nieuwe ronde
draft-lead = Drie dingen, in de volgorde die jij wilt. Niemand ziet iets tot je verstuurt.
draft-questions = Schrijf je vraag
draft-questions-more = Waarom je het vraagt, de tijd en de open vragen.
draft-self-view = Kijk eerst zelf
draft-self-view-more = Vijf kwaliteiten waarin jij jezelf herkent. Mag ook nog terwijl de ronde loopt.
draft-people = Kies mensen
draft-people-more = { $n ->
    [0] Er staat nog niemand op je lijst.
    [one] Er staat één persoon op je lijst.
   *[other] Er staan { $n } mensen op je lijst.
}
draft-send = Versturen
draft-send-what = { $n ->
    [one] Eén persoon krijgt een mail en kan antwoorden tot en met { $day }.
   *[other] { $n } mensen krijgen een mail en kunnen antwoorden tot en met { $day }.
}
draft-leaves = De mails gaan weg op { $moment }.
draft-send-final = Na het versturen kun je mensen toevoegen, maar niet meer weghalen. Je kunt de ronde niet eerder laten stoppen. Je vraag kun je dan niet meer veranderen.
draft-letter = Lees de mail zoals hij aankomt
draft-send-button = { $n ->
    [one] Verstuur 1 mail
   *[other] Verstuur { $n } mails
}
draft-send-go = Verder naar versturen
opening-title = Voordat je verstuurt
opening-inside = { $n ->
    [one] Je vraagt één persoon van je organisatie. We tellen deze kring pas vanaf { $least } mensen.
   *[other] Je vraagt { $n } mensen van je organisatie. We tellen deze kring pas vanaf { $least } mensen.
}
opening-inside-lost = Wat zij antwoorden, krijg je dus niet te zien: geen kwaliteiten en geen teksten.
opening-inside-nobody = Je vraagt niemand van je organisatie. Dat mag. In je profiel staat dan alleen wat mensen van daarbuiten in je zien.
opening-outside = { $n ->
    [one] Je vraagt één persoon van buiten je organisatie. We tellen deze kring pas vanaf { $least } mensen.
   *[other] Je vraagt { $n } mensen van buiten je organisatie. We tellen deze kring pas vanaf { $least } mensen.
}
opening-outside-lost = Welke kwaliteiten zij kiezen, krijg je dus niet te zien. Hun teksten lees je wel, tussen de andere, als er genoeg collega’s antwoorden. Wie zelf een naam onder het antwoord zet, stuurt je een brief. Die lees je altijd.
opening-outside-nobody = Je vraagt niemand van buiten je organisatie. Dat mag. Soms is dat juist een goede keuze. In je profiel staat dan alleen wat collega’s in je zien.
opening-missing = { $n ->
    [one] Met nog één persoon erbij kunnen we deze kring tellen, als er vijf antwoorden.
   *[other] Met nog { $n } mensen erbij kunnen we deze kring tellen, als er vijf antwoorden.
}
opening-wise = Vraag je er { $n }, dan is de kans groot dat er genoeg antwoorden.
opening-later = Ook als de ronde loopt, kun je nog mensen toevoegen.
opening-ask-more = Vraag eerst nog mensen
opening-button = { $n ->
    [one] Zo is het goed: verstuur 1 mail
   *[other] Zo is het goed: verstuur { $n } mails
}
draft-not-yet = De knop om te versturen komt hier zodra je vraag en je lijst klaar zijn.
open-title = Je ronde loopt
standing-none = Nog geen antwoorden
standing-few = De eerste antwoorden zijn er
standing-enough = Er zijn genoeg antwoorden voor een profiel
standing-enough-outside = Van buiten je organisatie zijn er genoeg antwoorden
standing-as-of = Zo was het op { $moment }. Morgenochtend kijken we opnieuw.
standing-not-yet = Elke ochtend om zeven uur kijken we hoe ver je ronde is
standing-uncounted = Er kregen nog te weinig mensen je mail om te kunnen tellen
standing-of-inside = Van je organisatie:
standing-of-outside = Van buiten je organisatie:
standing-circle-none = nog geen antwoorden.
standing-circle-few = de eerste antwoorden zijn er.
standing-circle-enough = er zijn genoeg antwoorden.
standing-circle-later = dat zeggen we morgenochtend.
standing-circle-small = { $n ->
    [one] te weinig mensen om te tellen. Met nog één persoon erbij kunnen we deze kring tellen, als er vijf antwoorden.
   *[other] te weinig mensen om te tellen. Met nog { $n } mensen erbij kunnen we deze kring tellen, als er vijf antwoorden.
}
standing-why = Wie er antwoordde en hoeveel het er zijn, zeggen we niet. Dat beschermt de mensen die meekijken.
open-ends = Mensen kunnen antwoorden tot en met { $day }.
open-opens = De ochtend daarna gaat je profiel open.
open-opens-if = Zijn er dan genoeg antwoorden, dan gaat je profiel de ochtend daarna open. Anders duurt je ronde een week langer.
open-opens-only-if = Alleen als er dan genoeg antwoorden zijn, gaat je profiel de ochtend daarna open.
open-extended = Er waren nog te weinig antwoorden. Daarom duurt je ronde een week langer: tot en met { $day }. Iedereen krijgt daar een mail over.
open-prolonged = Je liet je ronde nog twee weken langer open: tot en met { $day }. Iedereen krijgt daar een mail over.
open-too-few = Misschien komen er te weinig antwoorden. Vraag er nog een paar mensen bij.
open-too-few-circle = Misschien komen er in een van de kringen te weinig antwoorden. Vraag er daar nog een paar mensen bij.
open-longer = Heb je meer tijd nodig? Je kunt je ronde één keer nog twee weken langer openlaten: tot en met { $day }. Iedereen die je vroeg, krijgt daar een mail over.
open-longer-button = Laat mijn ronde twee weken langer open
open-self-view = Je eigen beeld ontbreekt nog. Vul het in voor je profiel opengaat.
open-letters = Je mails
open-sent = { $n ->
    [0] Er is nog geen mail verstuurd.
    [one] Eén mail is verstuurd.
   *[other] { $n } mails zijn verstuurd.
}
open-waiting = { $n ->
    [one] Eén mail staat klaar en gaat weg zodra het kan.
   *[other] { $n } mails staan klaar en gaan weg zodra het kan.
}
open-undeliverable = { $n ->
    [one] Eén mail kwam niet aan. Kijk of het adres klopt.
   *[other] { $n } mails kwamen niet aan. Kijk of de adressen kloppen.
}
open-undeliverable-see = Bekijk bij wie
open-look-again = Kijk opnieuw
open-time = Van mail tot profiel
open-people = Wie je vroeg
open-bounced = De mail kwam niet aan op dit adres.
open-correct = Het goede adres
open-correct-same = Klopt het adres? Laat het dan staan.
open-correct-button = Verstuur opnieuw
open-add = Vraag nog iemand
open-add-until = Dat kan tot en met { $until }.
open-add-closed = Er kunnen geen mensen meer bij: de laatste twee dagen zijn ingegaan.
round-ended = Je ronde is klaar
round-ended-release = Je profiel gaat open op { $release }.
round-ended-why = We openen een profiel altijd op een vast moment. Zo verraadt de tijd niet wie als laatste antwoordde.
round-self-view-still = Kijk nog eens naar je eigen beeld
round-not-enough-deleted = De antwoorden zonder naam zijn verwijderd. Niemand heeft ze gelezen.
lost-title = De antwoorden van je ronde zijn verloren gegaan
lost-what = Er ging bij ons iets mis. Daardoor kunnen we de antwoorden niet meer openen. Dat ligt niet aan jou of aan wie je vroeg.
lost-list-title = De lijst van je ronde is verloren gegaan
lost-list-what = Er ging bij ons iets mis. Daardoor kunnen we niet meer lezen wie je wilde vragen. Er is nog niemand gevraagd.
lost-list-again = Je kunt meteen opnieuw beginnen.
not-enough-what = { $n ->
    [one] Je vroeg één persoon. Ook na de extra tijd waren er niet genoeg antwoorden om te tellen: niet van je organisatie, en niet van daarbuiten.
   *[other] Je vroeg { $n } mensen. Ook na de extra tijd waren er niet genoeg antwoorden om te tellen: niet van je organisatie, en niet van daarbuiten.
}
not-enough-what-asked = { $n ->
    [one] Je vroeg één persoon. Ook na de extra tijd waren er niet genoeg antwoorden om te tellen.
   *[other] Je vroeg { $n } mensen. Ook na de extra tijd waren er niet genoeg antwoorden om te tellen.
}
not-enough-why = We laten pas iets zien als je in een kring minstens acht mensen vroeg en er minstens vijf antwoordden. Dat beschermt wie wel antwoordde. Het zegt niets over jou: mensen hebben het vaak gewoon druk.
not-enough-left = Wat er nog is
not-enough-self-view = Je zelfbeeld is er nog. Dat kun je ook zonder profiel meenemen naar een gesprek.
not-enough-self-view-see = Bekijk je zelfbeeld
not-enough-when = Wanneer kan het weer?
not-enough-when-now = Je kunt meteen opnieuw beginnen: deze ronde telt niet mee voor de tijd tussen twee rondes. Vraag je deels dezelfde mensen? Wacht dan een paar weken.
not-enough-whom = Wie vraag je dan?
not-enough-whom-recent = Kies mensen met wie je kortgeleden iets deed. Zij weten het nog goed, en antwoorden vaker.
not-enough-whom-tell = Vertel hun zelf dat er een mail komt, en waarom je hun kijk wilt. Dat helpt het meest.

## Time as a line

time-drawing = Een tijdlijn. De datums staan eronder.
time-today = Vandaag
time-sent = Mails verstuurd
time-add = Laatste dag om mensen toe te voegen
time-last-day = Laatste dag om te antwoorden
time-opens = Je profiel gaat open
time-may-open = Bij genoeg antwoorden gaat je profiel open
time-round = Ronde begonnen
time-next-round = Een nieuwe ronde kan weer
time-talk = Het Goede Gesprek
time-next-talk = Tijd voor een nieuw gesprek

## The reviewer: before the first question

answer-title = Jouw kijk op { $name }
answer-hello = Fijn dat je meekijkt.
answer-why = { $name } bereidt een gesprek voor over werk en toekomst, en wil weten wat jij ziet.
answer-minutes = { $minutes ->
    [one] Het kost ongeveer één minuut.
   *[other] Het kost ongeveer { $minutes } minuten.
}
answer-by = Het kan tot en met { $day }.
answer-nameless = Je naam staat er niet bij.
answer-name-chosen = Je naam staat er alleen bij als jij dat wilt.
answer-literally = Wat je schrijft, leest { $name } wel letterlijk.
answer-only = Schrijf alleen wat { $name } van jou mag weten.
answer-first = Wat gebeurt er met je antwoorden?
answer-until = Antwoorden kan één keer, tot en met { $day }. Deed je dat al? Dan ben je klaar.
answer-invited = { $n ->
    [one] { $name } vroeg één persoon.
   *[other] { $name } vroeg { $n } mensen.
}
answer-invited-known = { $known ->
    [0] { $name } vroeg { $n } mensen. Niemand van hen heeft een adres van de organisatie.
    [one] { $name } vroeg { $n } mensen. Eén van hen heeft een adres van de organisatie.
   *[other] { $name } vroeg { $n } mensen. Van hen hebben er { $known } een adres van de organisatie.
}
answer-known-none = Wij weten niet wie van hen bij de organisatie hoort.
promise-title = Wat we beloven
promise-nobody = Niemand kan in onze opslag zien wie wat schreef. { $name } niet, de leidinggevende niet, HR niet en de beheerder ook niet.
promise-together-inside = Je keuzes tellen we alleen op bij die van anderen met een adres van de organisatie. Bij minder dan { $min } van zulke antwoorden laten we er niets van zien. We tellen in woorden, niet in cijfers.
promise-together-outside = Je keuzes tellen we op bij die van anderen van buiten de organisatie. Bij minder dan { $min } van zulke antwoorden tellen we niets. We tellen in woorden, niet in cijfers.
promise-sign = Aan het eind kies je zelf: zonder naam, of met je naam als brief aan { $name }. Zonder naam geldt dit:
promise-together-asked = Je keuzes tellen we op bij die van anderen. Bij minder dan { $min } antwoorden laten we niets zien. We tellen in woorden, niet in cijfers.
promise-words = Wat je in eigen woorden schrijft, leest { $name } letterlijk. De teksten staan door elkaar en zonder naam.
promise-box = Wie heeft geantwoord, staat alleen in een gesloten doos. Die vernietigen we als de ronde klaar is.
promise-choice = { $name } kiest zelf wie het profiel ziet. De leidinggevende krijgt het niet vanzelf.
promise-growth = Het is geen beoordeling. Er zijn geen cijfers.
honest-title = Wat we niet kunnen beloven
honest-chosen = { $name } koos alle { $n } mensen zelf.
honest-outside = De adressen van buiten de organisatie, zoals dat van jou, kennen wij niet.
honest-asked = Wij kennen geen van hun adressen.
honest-invented = { $name } kan de andere hebben verzonnen. Dan kan { $name } uit het geheel lezen wat jij antwoordde. Schrijf dus alleen wat { $name } van jou mag weten.
honest-style = Je schrijfstijl kan je verraden, of een detail dat alleen jij kent. Laat namen en details liever weg.
honest-sending = Tijdens het versturen ziet onze computer je link en je antwoorden even tegelijk. Daar bewaren we niets van.
honest-final = Na het versturen kan niemand je antwoord veranderen of weghalen, ook wij niet. Zonder naam kan ook niemand het terugvinden.
honest-address = { $name } weet dat je gevraagd bent. Na de ronde bewaren we je adres nog versleuteld voor één bedankje aan iedereen, hooguit 30 dagen.
answer-privacy = Lees meer over je privacy
answer-kept = Wat je invult, staat alleen in dit tabblad. Het blijft staan tot je het verstuurt of het tabblad sluit.
answer-start = Beginnen
answer-later = Liever later? Je hoeft nu niets te doen: de link blijft werken. Deed je al mee? Dan ben je klaar.
answer-draft = Je had al iets ingevuld. Het staat alleen in dit tabblad. Sluit je het tabblad, dan is het weg.
answer-draft-on = Ga verder bij vraag { $n }
answer-draft-check = Lees je antwoorden terug
answer-unkept = We konden je antwoorden nu niet bewaren. Dat ligt niet aan jou. Alles wat je invulde, staat er nog. Verstuur het over een paar minuten opnieuw.
answer-draft-clear = Wis het en begin opnieuw
answer-draft-sure = Weet je het zeker? Alles wat je invulde, is dan weg.
held-title = Je antwoorden zijn nog niet verstuurd
held-why = Er ging bij ons iets mis. Dat ligt niet aan jou. Alles wat je invulde, zit nog in deze pagina.
held-how = Laat deze pagina open. Druk over een paar minuten op de knop. Je hoeft niets opnieuw in te vullen.
held-button = Verstuur het opnieuw
held-texts = Dit schreef je

## The reviewer: the questions

answer-required = Alles waar ‘niet verplicht’ bij staat, mag je overslaan. Wil je bij een vraag meer dan één ding kwijt? Laat een regel leeg. Daarna begint een nieuwe tekst, die los tussen de andere staat.
answer-then = Bij elke keuze zeg je hoeveel je ervan ziet. Bij één ervan zeg je: die past het allerbest.
answer-again = Lees nog eens wat er met je antwoorden gebeurt
answer-best = { $quality } past het allerbest
answer-best-short = past het allerbest
answer-story-help = Denk aan de kwaliteit die volgens jou het allerbest past. Wat gebeurde er? Wat deed { $name }? Wat kwam ervan? Twee of drie zinnen is genoeg.
answer-seen = Beschrijf wat je zag, niet hoe iemand is.
answer-or = Of kies een van deze twee:
pick-limit = Je hebt er al { $max } gekozen. Haal er eerst een weg.
pick-tally = { $n } van { $max } gekozen
answer-check = Lees je antwoorden nog even terug
answer-check-more = Klinkt het zoals je het ook in een gesprek zou zeggen? Staat er iets in waaraan mensen jou kunnen herkennen? Haal het weg als je dat niet wilt.
answer-final = Na het versturen kun je niets meer veranderen.
sign-title = Met of zonder je naam?
sign-no = Zonder mijn naam
sign-yes = Met mijn naam, als brief
sign-no-means = Antwoorden er genoeg mensen van buiten zonder naam, dan tellen we jullie keuzes bij elkaar op. Je woorden staan tussen die van anderen, en wij zeggen niet van wie ze zijn.
sign-yes-means = { $name } leest alles wat je hier invult als een brief van jou. We tellen die brief niet mee, en alleen { $name } krijgt hem.
sign-name = Je naam onder de brief
answer-step = Vraag { $n } van { $max }
answer-next = Verder
answer-previous = Terug
answer-change = Wijzig
answer-empty = Niets ingevuld
answer-send = Verstuur mijn antwoorden
answer-decline = Ik doe liever niet mee

## The reviewer: afterwards

thanks-title = Dank je wel!
thanks-sent = Je antwoorden zijn verstuurd. Met jouw kijk wordt het een beter gesprek over werk en toekomst.
thanks-nothing-more = Je hoeft niets meer te doen. We herinneren je niet meer aan deze ronde. Had je al eerder geantwoord? Dan telt je eerste antwoord. Niemand kan je antwoorden nu nog veranderen, ook wij niet.
thanks-idea = En nu je toch bezig bent: zeg vandaag tegen iemand wat je waardeert.
closed-title = Met deze link kun je nu niet antwoorden
closed-body = Misschien is de ronde voorbij, of is de link niet helemaal meegekomen. Je hebt niets verkeerd gedaan.
closed-texts = Wat je schreef, is niet verstuurd. Kopieer het, als je het nog nodig hebt.
closed-link = Open de link nog eens vanuit je mail. Werkt dat niet? Dan hoef je niets meer te doen.
decline-title = Doe je liever niet mee?
decline-what = Dat is echt geen probleem. We herinneren je dan niet meer. Wil je later toch meedoen? Dan kun je met dezelfde link alsnog antwoorden.
decline-unseen = { $name } krijgt niet te zien dat jij dit koos.
decline-button = Ja, ik doe niet mee
decline-back = Nee, terug naar de vragen
declined-title = Dat is goed
declined-body = We herinneren je niet meer aan deze ronde. Mails die iedereen krijgt, krijg jij ook nog. Je kunt deze pagina sluiten.
stop-title = Nooit meer mail van ons?
stop-what = Je krijgt dan geen enkele mail meer van { $service } van { $organisation }, ook niet als iemand anders je vraagt.
stop-what-service = Je krijgt dan geen enkele mail meer van { $service }, ook niet als iemand anders je vraagt.
stop-how = We bewaren daarvoor een onleesbare afdruk van je adres, niet het adres zelf.
stop-button = Ja, nooit meer mail
stop-no = Nee? Sluit deze pagina. Dan verandert er niets.
stopped-title = Dat is geregeld
stopped-body = { $service } stuurt je geen mail meer. Je kunt deze pagina sluiten.

## The profile

profile-title = Je talentprofiel
profile-mine = Van jou. Niet bedoeld voor beoordeling.
profile-stories = Verhalen over jou
profile-seen = Wat anderen in je zien
profile-not-named = Niet genoemd betekent niet dat je het niet kunt. Mensen mochten er maar vijf kiezen.
profile-hindrances = Wat soms tegenhoudt
signed-title = Brieven
signed-lead = Deze mensen schreven je met hun naam eronder. Hun brieven zijn alleen voor jou: we tellen ze niet mee en je leidinggevende krijgt ze niet.
signed-yours = Alleen voor jou. Ze tellen niet mee, en je leidinggevende krijgt ze niet.
signed-from = Brief van { $name }
signed-by = Brief, ondertekend met: { $name }
signed-story = Een moment waarop ik dit zag
signed-future = Werk waarin ik je zie opbloeien
signed-tip = Mijn tip voor jou
signed-sees = Wat ik in jou zie
signed-obstacles = Wat jou soms tegenhoudt
signed-do = Wis of meld deze brief
profile-flips = Elke kwaliteit heeft een andere kant
profile-flips-more = Dit komt niet uit de antwoorden. Het is een gedachte om mee te spelen: te veel van een kwaliteit wordt een valkuil, en het tegendeel kan je ergeren bij een ander.
profile-onward = En nu?
profile-onward-more = Kies wat je hiervan meeneemt naar het gesprek. Alles voor jezelf houden mag ook.
profile-onward-button = Bereid je gesprek voor
profile-waiting = Je profiel is nog dicht
profile-waiting-open = Je ronde loopt nog. Zijn er aan het eind genoeg antwoorden, dan gaat je profiel de volgende ochtend open.
view-inside = Mensen uit je organisatie
view-outside = Mensen van daarbuiten
view-asked = Mensen die gevraagd zijn
words-only-inside = Mensen van je organisatie tellen hier niet mee: je vroeg er minder dan acht, of er antwoordden minder dan vijf. Daarom laten we van hen niets zien, ook geen woorden.
words-only-outside = Mensen van daarbuiten tellen hier niet mee: je vroeg er minder dan acht, of er antwoordden minder dan vijf zonder hun naam. Alle teksten staan door elkaar.
words-only-asked = Een deel van de mensen vroeg je toen nog niet bekend was wie bij je organisatie hoort. Zij tellen hier niet mee: het waren er minder dan acht, of er antwoordden minder dan vijf. Alle teksten staan door elkaar.
reliability-first = Een eerste indruk. Vijf of meer mensen deden mee. Met andere mensen kan het beeld nog flink veranderen. Gebruik het om vragen te stellen.
reliability-fair = Een redelijk beeld. Acht of meer mensen deden mee. De kwaliteiten bovenaan zijn waarschijnlijk goed te herkennen.
reliability-firm = Een stevig beeld. Tien of meer mensen deden mee. Wat bovenaan staat, zien veel mensen.
band-many = veel mensen
band-several = meerdere mensen
seen-star = Meerdere mensen noemen dit als wat het allerbest past.
dosage-more = Mag vaker, vinden mensen.
dosage-too-much = Soms te veel, vinden mensen.
column-empty = Hier noemden mensen heel verschillende dingen. Geen enkele kwaliteit kwam vaak genoeg terug om te tonen.
picture-shared = Mensen zien vaak hetzelfde in jou.
picture-clear-line = Er loopt een duidelijke lijn door wat mensen in je zien.
picture-many-sides = Mensen zien verschillende kanten van jou. Dat is niet goed of slecht. Het kan zijn dat je op elke plek iets anders laat zien.
picture-shared-of = Mensen zien vaak hetzelfde in { $name }.
picture-clear-line-of = Er loopt een duidelijke lijn door wat mensen in { $name } zien.
picture-many-sides-of = Mensen zien verschillende kanten van { $name }. Dat is niet goed of slecht. Het kan zijn dat iemand op elke plek iets anders laat zien.
circles-alike = Mensen op je werk en daarbuiten zien vaak hetzelfde in jou.
circles-partly = Mensen op je werk en daarbuiten zien voor een deel hetzelfde in jou. Elke kring ziet ook iets eigens.
circles-apart = Mensen op je werk zien andere kwaliteiten in jou dan mensen daarbuiten. Dat is niet goed of slecht. Het kan zijn dat je op elke plek iets anders laat zien.
circles-alike-of = Mensen op het werk en daarbuiten zien vaak hetzelfde in { $name }.
circles-partly-of = Mensen op het werk en daarbuiten zien voor een deel hetzelfde in { $name }. Elke kring ziet ook iets eigens.
circles-apart-of = Mensen op het werk zien andere kwaliteiten in { $name } dan mensen daarbuiten. Dat is niet goed of slecht. Het kan zijn dat iemand op elke plek iets anders laat zien.
mirror-title = Naast je eigen beeld
mirror-none = Je koos vooraf geen eigen kwaliteiten. Daarom valt er hier niets te vergelijken.
mirror-more = Anders kijken is heel gewoon. Het gaat er niet om wie gelijk heeft.
window-mine = Alleen in jouw lijst
window-both = In beide lijsten
window-theirs = Alleen in hun lijst
mirror-recognised = Herkenning
mirror-recognised-more = Jij ziet dit in jezelf, en anderen zien het ook.
mirror-not-yet = Alleen in jouw lijst
mirror-not-yet-more = Jij ziet dit in jezelf. Misschien zagen anderen het ook: hun lijst is kort.
recognise-yes = Ja
recognise-some = Een beetje
recognise-new = Nieuw
flip-quality = Kwaliteit
flip-pitfall = Te veel ervan
flip-allergy = Wat je kan ergeren bij een ander
flip-challenge = Wat je kunt proberen

## The profile: what the owner does with it

texts-sort = Wis of meld een tekst
texts-read = Klaar met wissen en melden
text-do = Wis of meld dit
report-waiting = Gemeld. De beheerder kijkt ernaar.
report-kept = Gemeld. De beheerder liet de tekst staan. Je kunt hem zelf wissen.
profile-counting = Zo is er geteld, en daarom zie je geen getallen
dosage-too-much-then = Het kan dan lijken op: { $pitfall }. Wat dan helpt: { $challenge }.
hindrance-work = Dit zit in het werk. Bespreek wat er anders kan.
hindrance-person = Hier kun je zelf iets mee. Een kleine stap is genoeg.
tap-recognise = Herken je dit?
tap-energy = Geeft dit je energie?
energy-gives = Ja
energy-neutral = Gaat wel
energy-takes = Kost energie
talents-title = Je talenten
talents-more = Anderen zien dit in jou, en het geeft je energie.
portrait-title = Op mijn best
portrait-label = Je portret, in je eigen woorden
portrait-hint = Drie tot vijf zinnen. Begin met ‘Op mijn best’. De verhalen over jou helpen je op weg.
profile-years = Leg dit naast je vorige ronde
text-title = Wat doe je met deze tekst?
text-hide = Wis hem voorgoed
text-hide-more = De tekst wordt gewist. Ook jij ziet hem nooit meer terug, en wie hem van jou mocht lezen ook niet.
text-hide-button = Wis deze tekst
text-report = Gaat hij te ver?
text-report-more = Meld de tekst bij de beheerder. Die ziet deze tekst en de vraag waarop het een antwoord is. Niet je profiel, en niet wie je bent, tenzij je naam erin staat. De beheerder kan de tekst wissen. Wie hem schreef, kan niemand zien.
text-report-button = Meld deze tekst
text-report-nobody = Stuur de tekst naar dit adres. Wie hem schreef, kan niemand zien.
text-leave = Laat de tekst staan

## The profile: read first, worked with elsewhere

contents = Op deze pagina
contents-stories = Verhalen
contents-seen = Anderen
contents-mirror = Jij en zij
contents-letters = Brieven
contents-ahead = Vooruit
contents-other-side = Andere kant
contents-onward = En nu?
profile-best = Dit zien mensen vaak in je
best-star = past het allerbest
best-talent = talent
portrait-made = Zo beschrijven we wat anderen het meest in je zien.
portrait-write = Schrijf je eigen portret
portrait-lead = Wie ben jij op je best? Dit portret staat boven je profiel.
portrait-button = Bewaar en lees je profiel
stories-more = { $n ->
    [one] Nog één verhaal
   *[other] Nog { $n } verhalen
}
texts-more = { $n ->
    [one] Nog één
   *[other] Nog { $n }
}
profile-how = Hoe stevig is dit beeld?
reply-yes = Je herkent dit.
reply-some = Je herkent dit een beetje.
reply-new = Dit was nieuw voor je.
reply-gives = Het geeft je energie.
reply-neutral = Het geeft je niet veel energie, en het kost je ook niet veel.
reply-takes = Het kost je energie.
reply-example = Je eigen voorbeeld
reply-change = Verander wat je zei
window-some = (een beetje)
window-new = (nieuw voor je)
window-theirs-more = Jij koos dit niet. Misschien is het een verrassing.
rows-more = { $n ->
    [one] Nog één kwaliteit
   *[other] Nog { $n } kwaliteiten
}
window-mine-more = Misschien zagen anderen het ook: hun lijst is kort.
window-mine-none = Alles wat jij koos, staat ook in hun lijst.
window-both-none = Jij en anderen kozen verschillende dingen.
window-theirs-none = Alles in hun lijst koos jij ook.
other-side-title = Om over na te denken
other-side-lead = Kies hooguit één ding om mee aan de slag te gaan. Raakt iets je? Praat erover met iemand die je vertrouwt.
by-many-inside = veel mensen uit je organisatie
by-several-inside = meerdere mensen uit je organisatie
by-many-outside = veel mensen van daarbuiten
by-several-outside = meerdere mensen van daarbuiten
work-title = Wat zeg jij ervan?
work-count = Kwaliteit { $n } van { $of }
work-progress = { $done } van { $of } ingevuld
profile-take = Neem je profiel mee
profile-thank = Bedank iedereen die je vroeg
hindrances-mine = Wat jou soms tegenhoudt
work-next = Bewaar en ga verder
work-previous = Terug
work-all = Alle kwaliteiten en je portret
work-stale = Nog niet bewaard: dit is op een andere plek veranderd. Druk op de knop, dan zie je allebei.
work-long = Nog niet bewaard. Druk op de knop, dan zie je waarom.
quality-example = Een eigen voorbeeld
quality-example-hint = Wanneer zag je dit bij jezelf? Twee zinnen is genoeg. Alleen jij leest dit.
quality-side = De andere kant
quality-side-hint = Dit komt niet uit de antwoorden: elke kwaliteit heeft een andere kant.
quality-flip = Hier wil ik over nadenken. Zet deze andere kant in mijn profiel.
quality-full = In je profiel staan al drie andere kanten: { $names }. Haal daar eerst een van weg.

## The profile: over the years

years-title = Toen en nu
years-lead = Er deden niet precies dezelfde mensen mee. Een verschil is dus een vraag, geen uitslag.
years-apart = De twee rondes telden niet dezelfde kringen. Daarom kun je ze niet naast elkaar leggen.
years-nothing = In geen van beide rondes kwam een kwaliteit vaak genoeg terug.
years-further = Ga verder terug, vanaf { $when }
band-none = niet genoemd
trend-new = Nieuw
trend-new-question = Dit stond er de vorige keer niet. Wat heb je anders gedaan?
trend-stronger = Sterker
trend-stronger-question = Dit zien nu meer mensen. Waar laat je het meer zien?
trend-still = Nog steeds
trend-still-question = Dit blijft. Waar wil je het het komende jaar voor gebruiken?
trend-weaker = Minder
trend-weaker-question = Dit zien nu minder mensen. Was dat je bedoeling?
trend-gone = Niet meer genoemd
trend-gone-question = Mis je het? Of is er iets anders voor in de plaats gekomen?

## How a profile is counted

counting-title = Zo is er geteld
counting-lead = Iedereen mocht hooguit { $picks } van de { $qualities } kwaliteiten kiezen. Een kwaliteit die vaak terugkomt, staat in het profiel, met een woord erbij en zonder getal.
counting-words = Wat de woorden betekenen
counting-many = Ongeveer twee derde of meer koos deze kwaliteit. Bij een kleine groep ligt het iets lager, zodat nooit blijkt dat iedereen hem koos.
counting-several = Minstens drie mensen kozen deze kwaliteit, en vaker dan je bij toeval zou verwachten.
counting-none = Dit zegt niets over jou. Wie maar { $picks } kwaliteiten mag kiezen, laat er veel weg.
counting-dose = ‘Mag vaker’ en ‘soms te veel’ staan er alleen als de meeste mensen die de kwaliteit kozen dat zeggen.
counting-short = Een lijst houdt op voordat je eruit kunt afleiden wat één mens koos. Daarom staat er soms minder dan mensen zeiden.
counting-circles = Elke kring apart geteld
counting-circles-more = Mensen van de organisatie en mensen van daarbuiten staan nooit in één lijst. Wie bij de organisatie hoort, zien we aan het adres. Een kring tellen we pas als er minstens { $least } mensen gevraagd zijn en er minstens { $min } antwoordden. Zo blijkt nooit dat iedereen antwoordde. Van de organisatie laten we anders ook geen woorden zien. Is niet bekend welke adressen van de organisatie zijn, dan is iedereen samen één kring.
counting-numbers = Waarom er geen getallen staan
counting-numbers-safe = Wie één antwoord kent, zou met getallen de andere kunnen uitrekenen. Met deze woorden kan dat niet: elk antwoord van elke meekijker blijft mogelijk. Dat hebben we nagerekend.
counting-numbers-honest = En een cijfer van een handvol mensen lijkt preciezer dan het is. Het nodigt uit tot vergelijken, en daar is dit niet voor.
counting-texts = Ook het aantal teksten zegt niet hoeveel mensen antwoordden: wie een lege regel laat, begint een nieuwe tekst, en niet iedereen schrijft iets.
counting-firm = Hoe stevig het beeld is
counting-firm-why = Uit onderzoek blijkt dat ongeveer tien mensen nodig zijn voor een betrouwbaar beeld van iemands mogelijkheden om te groeien (Hensel en anderen, 2010). Daarom is dit ook niet geschikt om iemand te beoordelen.
counting-mirror = Waarom anderen iets anders zien
counting-mirror-more = Anderen zien sommige dingen beter dan jij, en jij weet beter wat er in je omgaat (Vazire, 2010). En wie zichzelf goed kent, kiest met zo weinig keuzes toch vaak net iets anders. Daarom vragen we eerst of je iets herkent, voor we het een verrassing noemen. Het venster met wat jij en anderen zien is al oud (Luft en Ingham, 1955).
counting-years = Waarom een verschil een vraag is
counting-years-more = Er doen niet steeds dezelfde mensen mee, en ook zonder dat er iets verandert, wisselt een lijst. Wat wel helpt: afspraken maken en erop terugkomen (Smither en anderen, 2005).
counting-sources = Bronnen

## Everything of one’s own

own-title = Alles van jou
own-more = Je krijgt één bestand met je gegevens, je rondes, je profielen, je gesprekken en wat je zelf meebracht. Loopt er een ronde? Dan staan de mensen die je vroeg er ook in.
own-take-button = Haal alles op
own-delete = Wis alles en stop met deze dienst
leave-title = Alles wissen?
leave-what = Je profielen, gesprekken, afspraken en gegevens worden voorgoed gewist. Niemand kan ze terughalen, ook wij niet.
leave-others = Wie iets van je mocht lezen, ziet daarna niets meer. Wat in iemands mail of agenda staat, blijft daar. Wie jou als leidinggevende invulde, of vroeg om mee te kijken, houdt je adres bij de eigen gegevens.
leave-rest = Had je een ronde? Dan bewaren we alleen de dag waarop die begon, bij een afdruk van je adres die niemand kan lezen. Zo geldt de tijd tussen twee rondes ook als je terugkomt. Mag je weer een ronde beginnen, dan wissen we dat ook.
leave-round = Er loopt nog een ronde. De links van je meekijkers werken dan niet meer, en wat zij antwoordden wordt ook gewist.
leave-appointment = Je hebt nog een gesprek staan dat de ander in de agenda heeft. Zeg dat eerst af, dan krijgt de ander bericht.
leave-button = Ja, wis alles
leave-back = Nee, bewaar alles
back-to-person = Terug naar je gegevens

## The administrators

home-administration = Beheer: mails en gemelde teksten
administration-title = Beheer
administration-lead = Je ziet hier of de mails weggaan, en teksten die mensen zelf aan je laten zien. Profielen en antwoorden zie je hier niet. Wie wat schreef, weet niemand.
sending-title = Mails
sending-none = Alle mails zijn de deur uit.
sending-letters = { $n ->
    [one] Eén mail.
   *[other] { $n } mails.
}
sending-new = Wacht op verzending.
sending-undeliverable = Dit adres neemt geen mail aan. Het is geen adres van een meekijker: vaak is een collega weg, of is het adres veranderd.
sending-refused = De mailserver neemt deze mail niet aan. Kijk of Klankbord als afzender mag mailen.
sending-network = De mailserver is niet te bereiken. Kijk of hij aanstaat en of het adres klopt.
sending-timeout = De mailserver antwoordt te langzaam.
sending-tls = De verbinding met de mailserver is niet veilig. Kijk naar zijn certificaat.
sending-login = De mailserver laat Klankbord niet inloggen. Kijk naar de naam en het wachtwoord.
sending-busy = De mailserver vraagt om later terug te komen.
sending-settings = Een adres van Klankbord zelf klopt niet. Kijk naar de instellingen.
sending-disk = Het postvak op de schijf is niet te schrijven. Misschien is de schijf vol.
sending-own = Er ging iets mis in Klankbord zelf. Het logboek zegt meer.
sending-next = We proberen het weer op { $moment }.
sending-aside = Apart gelegd: we proberen het niet meer vanzelf.
sending-again = Probeer het nu opnieuw
administration-keys = Sleutels
keys-missing = { $n ->
    [one] Van 1 ronde is de sleutel weg.
   *[other] Van { $n } rondes is de sleutel weg.
    }
keys-missing-more = We merkten dat op { $moment }. Is een sleutel een dag later niet terug, dan is de ronde verloren. Kijk of de goede map met sleutels er is, en of er bestanden in ontbreken.
keys-lost = { $n ->
    [one] De laatste maand ging er 1 ronde verloren.
   *[other] De laatste maand gingen er { $n } rondes verloren.
    }
keys-lost-more = De sleutel kwam niet terug. De medewerker kreeg er een mail over.
administration-texts = Gemelde teksten
administration-no-texts = Er wacht geen tekst op je.
administration-text = Gemelde tekst { $n }
administration-question = Iemand antwoordde op de vraag:
administration-somebody = deze persoon
administration-own-question = Een vraag die iemand zelf schreef
administration-letter = Een brief met een naam eronder
administration-delete = Wis de tekst
administration-keep = Laat hem staan

## The conversation

plan-title = Plan je gesprek
plan-change = Verander je gesprek
plan-lead = Het Goede Gesprek gaat over jouw werk en jouw toekomst. Jij leidt het. Je leidinggevende denkt mee.
plan-date = Datum van het gesprek
plan-date-hint = Nog niet zeker? Kies een dag die kan. Je kunt hem later veranderen.
plan-manager-name = Met wie praat je?
plan-manager-hint = Meestal is dat je leidinggevende.
plan-manager-email = Mailadres van deze persoon
plan-topic = Waar wil je het over hebben?
plan-topic-hint = Eén zin is genoeg. Je leidinggevende leest dit als je iets deelt.
talk-title = Het Goede Gesprek
talk-date = Wanneer
talk-with = Met
talk-topic = Waarover
talk-change = Verander de datum of het onderwerp
talk-bring = Wat je meeneemt
talk-no-profile = Zodra je profiel open is, kies je hier welke delen je meeneemt.
talk-shared = { $manager } kan tot en met { $until } lezen wat je koos.
talk-shared-see = Bekijk of verander het
talk-not-shared = { $manager } ziet nog niets van je profiel.
talk-choose = Kies wat je meeneemt
talk-profile = Lees je hele profiel
talk-rule-equal = Jullie praten als gelijken, met een andere rol.
talk-rule-growth = Het is geen beoordeling.
talk-rule-stays = Wat hier gezegd wordt, blijft hier, tenzij jullie iets anders afspreken.
talk-rule-health = Niemand vraagt naar je gezondheid.
plan-time = Tijd
plan-place = Waar
plan-place-hint = Een kamer, of de link naar een online vergadering. Mag ook later.
calendar-summary = Het Goede Gesprek met { $name }
talk-place = Waar
talk-calendar = Zet het in je agenda
talk-cancelled = Dit gesprek met { $manager } gaat niet door.
talk-again = Plan het opnieuw
talk-announce = De datum
talk-announce-more = { $manager } heeft de datum nog niet. Stuur jullie allebei een mail met de afspraak voor in de agenda.
talk-announce-button = Stuur de datum naar { $manager }
talk-no-letters = { $manager } wil geen mail van ons. Vertel dus zelf wanneer het gesprek is en dat je iets deelt. Na het inloggen staat het voor { $manager } klaar.
talk-no-letters-held = { $manager } wil geen mail van ons. Vertel het dus zelf als je iets deelt. Na het inloggen staat het voor { $manager } klaar.
talk-untold = { $manager } krijgt van ons geen mail dat jullie gesprek niet doorgaat. Vertel het dus zelf.
talk-announce-quiet = Laat { $manager } de datum zien
talk-announced = { $manager } heeft de datum. Verandert er iets, dan krijgen jullie allebei een nieuwe mail.
talk-prepare = Denk vooraf even na
talk-prepare-more = Vier thema’s, voor jou alleen. Je kiest zelf welke antwoorden je deelt.
talk-prepare-button = Begin met voorbereiden
talk-prepare-on = Ga verder met voorbereiden
talk-hour = Tijdens het gesprek
talk-hour-more = Een rustig scherm voor op tafel. Bij elk deel van het gesprek zie je hoeveel tijd je hebt, en een vraag om mee te beginnen.
talk-hour-button = Open het scherm voor het gesprek
talk-agreements-none = Nog geen afspraken. Eén is genoeg, drie is het meeste.
talk-agreements-write = Schrijf jullie afspraken op
talk-agreements-see = Bekijk of verander de afspraken
talk-steps = De weg ernaartoe en erna
talk-cancel = Zeg het gesprek af
time-begin = Begin je feedbackronde
time-read = Lees je profiel
time-prepare = Bereid je voor
time-check-in = Kijk terug op de afspraken
cancel-title = Gaat het gesprek niet door?
cancel-known = { $manager } krijgt een mail dat het niet doorgaat, en kan niets meer lezen van wat je deelde. Je eigen voorbereiding blijft staan.
cancel-quiet = { $manager } krijgt hierover nu geen mail van ons. Vertel dus zelf dat het niet doorgaat. { $manager } kan dan niets meer lezen van wat je deelde. Je eigen voorbereiding blijft staan.
cancel-unknown = { $manager } weet nog niet van dit gesprek en krijgt dus geen mail. Je eigen voorbereiding blijft staan.
cancel-move = Een andere dag kiezen kan ook. Het gesprek is van jou: het is goed om het minstens één keer per jaar te voeren.
cancel-button = Ja, het gaat niet door
cancel-move-button = Nee, kies een andere dag
preparation-title = Voorbereiding
preparation-lead-employee = Vier thema’s om over na te denken. Sla over wat niet past. Alleen jij ziet wat je schrijft, tot je iets deelt met { $other }.
preparation-lead-manager = { $other } leidt het gesprek. Alleen jij ziet wat je schrijft, tot je iets deelt met { $other }.
preparation-both = Jullie lezen elkaars antwoorden op hetzelfde moment: zodra jullie allebei iets delen, of op de dag zelf. Deel je iets? Dan krijgt de ander de volgende werkdag één keer een mail dat jij klaar bent. Wat je schreef, staat daar niet in.
preparation-of = van { $n }
preparation-said = Dit schreef je op { $day }
preparation-said-before = Dit schreef je eerder
preparation-take = Neem dit over
preparation-last-year = Dit schreef je voor het gesprek van { $day }
preparation-own-five = Hierin herken ik mezelf het meest: { $names }.
preparation-gives = Geeft me energie: { $names }.
preparation-takes = Kost me energie: { $names }.
preparation-read = Dit deelt { $other } met jou
preparation-shared = Je hebt gedeeld. Schrijf je verder, dan ziet de ander dat pas als je opnieuw deelt.
preparation-unknown = { $other } weet nog niet van dit gesprek. Verstuur eerst de datum.
preparation-tick = Deel dit met { $other }
preparation-out = Nog niet bewaard: je bent niet meer ingelogd. Laat deze pagina open. Log in een nieuw tabblad opnieuw in. Dan bewaren we het alsnog.
preparation-stale = Nog niet bewaard: je voorbereiding is op een andere plek veranderd. Druk op Bewaren, dan zie je allebei.
preparation-long = Nog niet bewaard: een antwoord is te lang. Maak het korter.
preparation-away = Nog niet bewaard. We proberen het zo nog eens. Laat deze pagina open.
preparation-kept = Bewaard.
preparation-share = Deel wat ik aanvinkte met { $other }
preparation-back = Trek alles in
hour-title = Het gesprek
hour-lead-employee = Jij leidt. Een uur is genoeg. Sla over wat niet past.
hour-lead-manager = { $name } leidt. Luister twee keer zo veel als je praat.
hour-minutes = { $n } minuten
hour-needs = Wat jullie van elkaar verwachten en nodig hebben
hour-silent = { $name } deelde hier niets over. Vraag ernaar.
hour-own = Vragen bij je profiel, voor jou alleen
hour-agree = Schrijf de afspraken op
ending-title = Tot slot
ending-lead = Eén ding is genoeg, in een paar woorden.
ending-question = Waar ga je met energie mee aan de slag?
ending-each = Jullie schrijven het allebei op, ieder in eigen woorden.
ending-first-agree = Jullie hebben nog geen afspraken opgeschreven.
ending-shared = { $other } mag dit lezen
ending-button = Sluit het gesprek af
ending-skip = Sla deze vraag over
ending-see = Bekijk hoe jullie afsloten
closing-title = Een mooi gesprek om te bewaren
closing-thanks-employee = Dank je wel, { $name }. Je liet zien wie je bent en waar je heen wilt.
closing-thanks-manager = Dank je wel, { $name }. Je nam de tijd voor { $other } en dacht mee.
closing-agreed = Dit spraken jullie af
closing-agreed-none = Er staan nog geen afspraken op papier.
closing-first-step = Eerste stap:
closing-kept-back = Wat { $other } niet mag zien, staat hier niet. Je vindt het bij je afspraken.
closing-energy = Hier gaan jullie met energie mee aan de slag
closing-nothing = Van { $name } staat hier nog niets.
closing-answer = Schrijf op waar jij mee begint
closing-change = Verander wat jij schreef
closing-next = Jouw volgende stap
closing-next-agree = Schrijf jullie afspraken op, nu je ze nog goed weet.
closing-next-step = Begin binnen twee weken, hiermee:
closing-next-begin = Kies bij een van je afspraken een eerste stap voor de komende twee weken.
closing-next-confirm = Lees wat { $name } opschreef en bevestig het.
closing-next-support = Dit heeft { $name } nodig. Kijk wat jij kunt doen:
closing-next-ask = Vraag { $name } over twee weken hoe het begin ging.
closing-keep = Deze pagina blijft bij je gesprek staan. Printen kan ook.
outlook-title = Wat er op ons afkomt
outlook-lead = Schrijf één keer voor je hele team wat er in de komende jaren verandert in het werk, en wat dat vraagt.
outlook-who = Alleen wie je hieronder aanvinkt, leest dit: bij de voorbereiding en tijdens het gesprek. Een regel voor één persoon leest alleen die persoon.
outlook-text = Wat verandert er in het werk van het team?
outlook-hint = Denk aan taken, mensen, systemen en plannen. Schrijf ook op wat je nog niet weet.
outlook-people = Wie dit leest
outlook-people-more = Betekent het voor iemand iets bijzonders? Schrijf er een regel bij.
outlook-left-out = Leest nog niet mee
outlook-reads = Leest dit
outlook-line = Wat het voor deze persoon betekent
outlook-line-unread = Vink aan dat { $name } dit leest, of maak de regel leeg.
outlook-nobody = In dit jaar heeft niemand een gesprek met jou.
outlook-years = Andere jaren
outlook-written = opgeschreven
outlook-unwritten = nog niet opgeschreven
outlook-said = { $name } schreef dit op { $day }
outlook-for = Voor { $name }
outlook-write = Schrijf wat er op jullie afkomt
facilities-title = Wat je hier kunt gebruiken
look-title = Kijk terug
look-lead = Wat is er van jullie afspraken gekomen? Loslaten mag ook: wat je nu weet, wist je toen niet.
look-what = Hoe staat het ervoor?
look-again = Wanneer kijk je weer?
look-again-hint = Alleen als het nog loopt. Je krijgt dan een mail.
look-words = Klopt een afspraak niet meer?
look-words-link = Verander de afspraken
agreements-title = Afspraken
agreements-quiet = { $manager } wil geen mail van ons. Vertel het dus zelf als je een afspraak deelt.
agreements-lead = Hooguit drie. Schrijf ze in je eigen woorden.
agreements-wishes = Wat je opschreef over leren, hier en ergens anders
agreement-nth = Afspraak { $n }
agreement-another = Nog een afspraak
agreement-what = Wat ga je doen?
agreement-what-hint = Begin met ‘Ik’.
agreement-what-missing = Schrijf op wat je gaat doen, of maak deze afspraak helemaal leeg.
agreement-about = Waar hoort het bij?
agreement-about-none = Geen keuze
agreement-where = Waar leer je het?
where-here = Hier
where-elsewhere = Ergens anders
where-both = Allebei
agreement-first-step = Eerste stap, binnen twee weken
agreement-support = Wat heb je nodig, en van wie?
agreement-noticed-by = Waaraan merken jullie het?
agreement-budget = Uit welk budget?
agreement-check-on = Wanneer kijk je terug?
agreement-status = Hoe staat het ervoor?
agreement-shared = { $manager } mag deze afspraak zien
agreement-confirmed = { $manager } heeft dit bevestigd. Verander je de tekst, dan vragen we het opnieuw.
status-open = Nog niet begonnen
status-going = Bezig
status-done = Gedaan
status-dropped = Losgelaten
shared-prepare = Bereid je voor
shared-prepared = Bekijk de voorbereiding
shared-changed = { $name } heeft deze afspraken veranderd sinds je ze las. Je hebt nog niets bevestigd. Lees ze nog eens.
shared-confirm = Ja, dit spraken we af
shared-otherwise = Herinner je je iets anders? Praat er samen over. { $name } kan de woorden veranderen.
shared-confirmed = Je hebt dit bevestigd.
share-title = Kies wat je meeneemt
share-lead = Alles is nu nog van jou alleen. { $manager } ziet straks precies wat je aanvinkt en waar je het over wilt hebben, en geen spoor van de rest.
share-now = { $manager } kan dit lezen tot en met { $until }.
share-withdraw-what = Je kunt het altijd intrekken. Wat al gelezen is, kun je natuurlijk niet ongelezen maken.
share-withdraw = Trek dit in
share-choose = Wat laat je zien?
share-until = Tot en met welke dag?
share-until-hint = Daarna ziet { $manager } niets meer. Eerder intrekken kan altijd.
share-look = Bekijk wat { $manager } ziet
share-preview = Dit ziet { $manager }
share-nothing = Uit je profiel koos je niets.
share-quiet = { $manager } wil geen mail van ons. Vertel dus zelf dat je iets deelt. Na het inloggen staat het voor { $manager } klaar.
share-mail = { $manager } krijgt een mail met een link. In de mail zelf staat niets uit je profiel.
share-button = Deel dit met { $manager }
part-overview = In het kort
part-qualities-inside = Kwaliteiten die mensen uit je organisatie zien
part-qualities-outside = Kwaliteiten die mensen van daarbuiten zien
part-qualities-asked = Kwaliteiten die de mensen zien die je vroeg
part-hindrances-inside = Wat je soms tegenhoudt, volgens mensen uit je organisatie
part-hindrances-outside = Wat je soms tegenhoudt, volgens mensen van daarbuiten
part-hindrances-asked = Wat je soms tegenhoudt, volgens de mensen die je vroeg
part-self-view = De vijf kwaliteiten die je zelf koos
part-talents = Wat je energie geeft
part-portrait = Je portret: ‘Op mijn best’
parts-stories = Verhalen
parts-self-view = Zo zie ik mezelf
parts-talents = Dit geeft mij energie
shared-title = Het Goede Gesprek met { $name }
shared-lead-date = { $name } bereidt Het Goede Gesprek van { $date } voor en kiest zelf wat je ziet.
shared-lead-held = Jullie gesprek was op { $date }. { $name } kiest zelf wat je ziet.
shared-until = Je kunt dit lezen tot en met { $until }. { $name } kan het ook eerder intrekken.
shared-topic = Hierover wil { $name } het hebben
shared-partner = Je bent sparringpartner
shared-guide-lead = { $name } leidt het gesprek. Jij denkt mee.
shared-guide-who = Vraag niet wie wat heeft gezegd. Raad er ook niet naar.
shared-guide-never = Gebruik dit nooit voor beoordeling, beloning of een dossier.
shared-brought = Wat { $name } meeneemt

## The local mailbox

mailbox-title = Postvak van deze computer
mailbox-lead = Dit is een proef. Mails gaan niet weg: ze komen hier terecht.
mailbox-empty = Er zijn nog geen mails.
mailbox-html = Zoals de mail er in een mailprogramma uitziet

## For designers: the parts of all pages

shelf-title = Alle onderdelen
shelf-lead = Hier staat alles bij elkaar waar de pagina’s uit gemaakt zijn. Onderaan staat de weg naar elke pagina en elke mail.
shelf-colours = Kleuren, in het licht en in het donker
shelf-words = Letters
shelf-buttons = Knoppen
shelf-boxes = Vakken
shelf-fields = Velden
shelf-pictures = Tekeningen
shelf-pages = Alle pagina’s en mails

## Privacy

privacy-title = Wat we met je gegevens doen
privacy-lead = { $service } van { $organisation } helpt mensen een goed gesprek voor te bereiden. Hier staat in gewone woorden wat we bewaren, wie het ziet en wanneer het weg is.
privacy-lead-service = { $service } helpt mensen een goed gesprek voor te bereiden. Hier staat in gewone woorden wat we bewaren, wie het ziet en wanneer het weg is.
privacy-what = Wat we bewaren
privacy-what-employee = Van wie een ronde begint: naam, mailadres, de naam en het adres van de leidinggevende, de eigen keuze van kwaliteiten, het profiel, de voorbereiding en de afspraken van het gesprek, en wat daarvan met wie wordt gedeeld.
privacy-what-address = Van wie wordt gevraagd om mee te kijken: een mailadres, soms een naam, en hoe diegene de vrager kent. Dat staat versleuteld. We krijgen het van de vrager.
privacy-what-answers = Van de antwoorden: alleen tellingen per kring (mensen met een adres van de organisatie, en mensen van daarbuiten), en per kring de teksten, gesorteerd per vraag. Er is geen blad met de antwoorden van één persoon.
privacy-who = Wie wat ziet
privacy-who-employee = Wie de ronde begon, leest het profiel: tellingen in woorden, en alleen van een kring waarin minstens { $least } mensen gevraagd zijn en minstens { $min } antwoordden. De teksten staan er letterlijk in, door elkaar en zonder naam.
privacy-who-manager = De leidinggevende leest alleen wat de medewerker zelf deelt. De medewerker kan dat intrekken.
privacy-who-letters = Wie van buiten de organisatie zelf een naam onder het antwoord zet, schrijft een brief aan de medewerker. Alleen de medewerker leest die brief. We tellen hem niet mee. We bewaren hem versleuteld, met de naam van de schrijver, tot de medewerker hem wist.
privacy-who-admin = HR en de beheerder lezen geen antwoorden en geen profielen. Zo’n pagina bestaat niet. Alleen een tekst die een medewerker zelf meldt, kan de beheerder lezen en wissen.
privacy-how = Hoe we het beschermen
privacy-how-box = De antwoorden van een ronde zitten in een gesloten doos. Na elk antwoord krijgt die doos een nieuwe sleutel. De oude sleutel vernietigen we meteen, of we sluiten hem op achter een herstelsleutel die niet op onze computers ligt.
privacy-how-theft = Wie de database of een kopie ervan steelt, kan niet zien wie wat schreef. Wie de hele machine steelt terwijl een ronde loopt, kan zien wie gevraagd is, wie antwoordde en wat er in totaal staat. Niet wie wat schreef. Is de ronde voorbij, dan kan dat niet meer. Alleen wie gevraagd is, blijft te zien tot de adressen weg zijn.
privacy-how-cookies = Wie meekijkt, krijgt geen cookie. Een half ingevulde vragenlijst staat alleen in het tabblad waarin je bezig bent. Sluit je dat tabblad, dan is hij weg. Alleen als je browser het gesloten tabblad weer opent, komt hij terug. Alleen wie inlogt, krijgt cookies: om ingelogd te blijven, voor de taal, voor de pagina die je wilde zien, en om te weten dat jij in deze browser om een link vroeg of hier al eens inlogde. Er komt niets van andere websites.
privacy-not-style = Je schrijfstijl of een detail dat alleen jij kent, kan je verraden.
privacy-not-number = Aan het aantal teksten is ongeveer te zien hoeveel mensen iets schreven. Nooit precies: één mens kan meer dan één tekst schrijven.
privacy-not-invented = Wie bij de organisatie hoort, zien we aan het adres. Andere adressen kennen we niet. Wie een ronde begint, kan ze verzinnen, en dan uit het geheel lezen wat één ander antwoordde. Wie geen adres van de organisatie heeft, leest dat vóór de eerste vraag.
privacy-not-sending = Tijdens het versturen ziet onze computer je link en je antwoorden even tegelijk. Daar bewaren we niets van. Vertrouw je het netwerk op je werk niet? Gebruik dan je eigen telefoon.
privacy-not-mail = De mailserver van de organisatie kan zien wie een uitnodiging kreeg en wie later nog een herinnering kreeg.
privacy-not-program = Wie het draaiende programma zelf verandert, kan vanaf dat moment meelezen. Daartegen kan geen enkele dienst van deze soort beschermen.
privacy-when = Wanneer het weg is
privacy-when-end = Aan het eind van een ronde vernietigen we de doos, de sleutels en de uitnodigingen. Waren er te weinig antwoorden, dan ook de antwoorden, behalve de brieven met een naam.
privacy-when-addresses = De adressen en namen van wie gevraagd is, bewaren we versleuteld tot het bedankje van de medewerker aan iedereen is verstuurd, en nooit langer dan 30 dagen nadat het profiel klaar is. Komt er geen profiel, dan verwijderen we ze aan het eind van de ronde. In die lijst staat niet wie er antwoordde.
privacy-when-stop = Wil je nooit meer mail? Dan bewaren we een onleesbare afdruk van je adres, zodat we ons daaraan kunnen houden.
privacy-when-rest = Heb je een ronde gehad? Dan bewaren we de dag waarop die begon, bij een onleesbare afdruk van je adres, tot je weer een ronde mag beginnen. Ook als je alles wist. Zo kan niemand kort na elkaar bijna dezelfde mensen vragen en uit het verschil lezen wat één van hen antwoordde.
privacy-when-response = Van een ronde tellen we op hoeveel mensen er in een kring gevraagd zijn, en of er weinig of veel antwoordden. Dat staat bij geen ronde en bij niemand. Zo kunnen we anderen zeggen hoeveel mensen ze het beste kunnen vragen.
privacy-when-profile = Het profiel is van de medewerker en wordt versleuteld bewaard. Niemand anders kan het openen.
privacy-when-talk = Een gesprek met voorbereiding en afspraken bewaren we versleuteld tot { $years } jaar na de dag zelf. Dan wissen we het voor allebei.
privacy-rights = Je rechten
privacy-rights-open = Wie inlogt, kan alles van zichzelf ophalen en wissen bij ‘Mijn gegevens’. Ieder ander mag vragen wat we weten, en vragen om het te verbeteren of te verwijderen.
privacy-rights-after = Een verstuurd antwoord kan niemand terugvinden, ook wij niet. Daarom kunnen we het niet laten zien, veranderen of verwijderen.
privacy-contact = Vragen? Schrijf naar

## Taking a profile along

back-to-profile = Terug naar je profiel
export-title = Neem je profiel mee
export-lead = Je profiel is van jou. Hier haal je het op in een vorm die je ook ergens anders kunt gebruiken.
export-never = Er staat nergens in wie er antwoordde, wie je vroeg of hoeveel mensen iets noemden.
export-open = Een bestand is niet op slot. Bewaar het op een plek waar alleen jij bij kunt.
card-title = Een kaart om te houden
card-more = Eén bladzijde om op te hangen: je naam, wat mensen het meest in je zien en twee verhalen. Brieven staan er nooit op.
card-alt = Voorbeeld van je kaart, met je naam, wat anderen in je zien en de verhalen die je koos
card-pdf = Haal de kaart op (pdf)
card-picture = Haal het plaatje op (png)
card-choose = Kies andere verhalen
card-legend = Welke verhalen staan op je kaart?
card-hint = Kies er hooguit { $most }. Korte verhalen staan er groter op.
card-show = Laat de kaart zien
card-too-many = Er passen { $most } verhalen op de kaart. Kies er hooguit { $most }.
about-title = Over jezelf
about-more = Een tekst voor je cv of LinkedIn, in de ik-vorm. Hij is gemaakt van je eigen woorden en van de kwaliteiten die mensen in je zien. Verhalen en brieven zitten er niet in.
about-own = Je eigen woorden staan alleen in de taal die je hier leest. Lees de tekst na en maak hem van jezelf.
about-label = Tekst in deze taal: { $language }
copy-button = Kopieer de tekst
copy-done = Gekopieerd.
copy-selected = De tekst is geselecteerd. Kopieer hem met het menu of met Ctrl + C.
export-paper = Om te lezen, te printen en te bewaren
export-paper-more = Je hele profiel als mooi opgemaakte pdf: de verhalen, wat anderen zien en je eigen kijk. Achterin is ruimte om op te schrijven. De pdf werkt ook met een programma dat voorleest.
export-paper-button = Haal je hele profiel op (pdf)
export-talk = Voor je gesprek
export-talk-more = Alleen wat je koos voor het gesprek, met vragen om over te praten en ruimte voor afspraken. Wat je niet koos, staat er niet in.
export-talk-button = Haal op wat je meeneemt (pdf)
export-talk-choose = Bekijk of verander wat je meeneemt
export-talk-none = Er staat nog geen gesprek gepland.
export-talk-plan = Plan je gesprek
export-whole = Voor een andere werkgever, of voor later
export-whole-more = Alles zit erin: wat anderen zien, de verhalen en je eigen kijk. Werk je straks ergens anders met deze dienst? Dan lees je dit bestand daar weer in.
export-whole-button = Haal het hele profiel op (JSON)
export-schema = Maak je software?
export-schema-link = Zo zit het bestand in elkaar
export-text = Om te lezen of te laten voorlezen
export-text-more = Je hele profiel als gewone tekst. Elk programma kan die openen.
export-text-button = Haal de tekst op
export-resume = Voor je cv
export-resume-more = Hooguit zeven kwaliteiten die anderen in je zien en die jij herkent. Programma’s voor cv’s die JSON Resume kennen, lezen dit bestand. Verhalen zitten er niet in: die kreeg je om van te groeien, niet als aanbeveling.
export-resume-button = Haal je kwaliteiten op (JSON Resume)
export-no-skills = Er staat nog niets in: we weten van geen enkele kwaliteit dat jij haar herkent.
export-no-skills-link = Zeg op je profiel wat je herkent
export-europass = Voor Europass
export-europass-more = Europass is het gratis cv van de Europese Unie. Kopieer deze tekst en plak hem in je profiel daar. Achter elke kwaliteit staat de term die Europass gebruikt.
export-europass-english = Die termen hebben we alleen in het Engels. Europass zelf kent ze ook in het Nederlands.
export-europass-label = Tekst om te kopiëren
europass-title = Kwaliteiten die anderen in mij zien en die ik herken
europass-line = - { $name }: { $about } (ESCO: { $term })
skill-many = Genoemd door veel mensen
skill-several = Genoemd door meerdere mensen
plain-round = Ronde van { $from } tot en met { $to }
plain-surprises = Anderen zien dit, en jij koos het niet
plain-counted = Hoe er is geteld
plain-counted-more = We tonen pas iets als minstens vijf mensen antwoordden. Hoeveel mensen iets noemden, zeggen we in woorden: veel mensen, of meerdere mensen. Zo blijft ieders antwoord van diegene zelf. Teksten staan er letterlijk in, door elkaar en zonder naam.

## A profile from elsewhere

home-brought = meegenomen uit een eerdere organisatie
home-import = Neem een profiel mee uit een eerdere organisatie
import-new = Neem een profiel mee
import-lead = Maakte je in een andere organisatie al eens een talentprofiel? Lees het hier in. Dan staat je geschiedenis bij elkaar.
import-promise-private = We bewaren het op slot. Alleen jij kunt het lezen, en je kunt het hier met niemand delen.
import-promise-marked = Er staat altijd bij dat het van ergens anders komt. We rekenen er niet mee.
import-promise-delete = Je kunt het weer verwijderen wanneer je wilt.
import-file = Het bestand
import-file-hint = Je haalde het op bij ‘Neem je profiel mee’. De naam eindigt op .json. Het mag hooguit 1 MB groot zijn.
import-button = Lees het in
import-none = Kies een bestand.
import-title = Talentprofiel van eerder
import-mark = Meegenomen uit een eerdere organisatie
import-mark-more = Je nam dit mee op { $date }. Het staat hier zoals het in het bestand stond. We hebben het niet gemaakt en niet nagekeken.
import-portrait = Zo zag je jezelf
import-surprises = Wat anderen zagen en jij niet koos
import-gone = Niet meer genoemd
import-energy-gives = Dit geeft je energie.
import-energy-neutral = Dit geeft je niet veel energie, en het kost je ook niet veel.
import-energy-takes = Dit kost je energie.
import-trend-new = Nieuw sinds de ronde ervoor.
import-trend-stronger = Sterker dan in de ronde ervoor.
import-trend-still = Ook genoemd in de ronde ervoor.
import-trend-weaker = Minder sterk dan in de ronde ervoor.
import-commitments = Afspraken van toen
import-made-on = Gemaakt op { $text }
import-first-step = Eerste stap: { $text }
import-support = Wat helpt: { $text }
import-noticed-by = Zo merk je het: { $text }
import-budget = Uit welk budget: { $text }
import-due = Klaar op { $text }
import-check-on = Terugkijken op { $text }
import-status = Stand: { $text }
import-status-open = nog niet begonnen
import-status-going = bezig
import-status-done = gedaan
import-status-dropped = losgelaten
import-away = Wil je dit hier niet meer?
import-away-more = Verwijder het dan. Je eigen bestand blijft waar je het bewaarde.
import-delete = Verwijder dit profiel
import-delete-title = Dit profiel verwijderen?
import-delete-what = Het verdwijnt hier voorgoed. Heb je het bestand nog, dan kun je het later weer inlezen.
import-delete-button = Ja, verwijder het
import-delete-back = Nee, bewaar het

## Privacy of a profile from elsewhere

privacy-when-import = Een profiel dat iemand meeneemt uit een eerdere organisatie, wordt versleuteld bewaard tot diegene het verwijdert. Niemand anders kan het openen.

## What is wrong with a file

file-at = Er klopt iets niet in het bestand, bij { $place }. { $problem }
file-round = ronde { $n }
file-column = kolom { $n }
file-quality = kwaliteit { $n }
file-hindrance = belemmering { $n }
file-text = tekst { $n }
file-seen = regel { $n } over wie het ziet
file-alignment = verwijzing { $n }
file-commitment = afspraak { $n }
file-not-json = Dit bestand kunnen we niet lezen. Het is geen JSON, of het is beschadigd: het gaat mis op regel { $line }. Haal het opnieuw op bij je eerdere organisatie.
file-is-archive = Dit is een ingepakt bestand ({ $name }). Het is geen JSON. Pak het uit, en kies het bestand dat erin zit en eindigt op .json.
file-is-document = Dit is een document ({ $name }). Het is geen JSON. Kies het bestand dat eindigt op .json: je haalde het op bij ‘Neem je profiel mee’.
file-is-picture = Dit is een afbeelding ({ $name }). Het is geen JSON. Kies het bestand dat eindigt op .json: je haalde het op bij ‘Neem je profiel mee’.
file-is-media = Dit is beeld of geluid ({ $name }). Het is geen JSON. Kies het bestand dat eindigt op .json: je haalde het op bij ‘Neem je profiel mee’.
file-is-page = Dit is een webpagina of iets dat erop lijkt ({ $name }). Het is geen JSON. Kies het bestand dat eindigt op .json: je haalde het op bij ‘Neem je profiel mee’.
file-is-cards = Dit zijn adressen of afspraken ({ $name }). Het is geen JSON. Kies het bestand dat eindigt op .json: je haalde het op bij ‘Neem je profiel mee’.
file-is-encoding = Dit is een tekst in { $name }, en wij lezen alleen UTF-8. Haal het bestand opnieuw op. Of open het in een tekstprogramma, bewaar het als UTF-8, en kies het nog eens.
file-is-other = Dit is een bestand van een ander soort{ $name }. Het is geen JSON. Kies het bestand dat eindigt op .json: je haalde het op bij ‘Neem je profiel mee’.
file-not-a-profile = Dit bestand is geen talentprofiel. Kies het bestand dat je ophaalde bij ‘Neem je profiel mee’.
file-newer = Dit bestand is nieuwer dan wij begrijpen: versie { $version }. Vraag of deze dienst kan worden bijgewerkt, en probeer het dan nog eens.
file-unknown-version = Van dit bestand kennen we de versie niet.
file-too-large = Dit bestand is te groot. Het mag hooguit { $most } MB zijn.
file-missing = Hier ontbreekt ‘{ $name }’.
file-unknown = Hier staat ‘{ $name }’, en dat hoort niet in een talentprofiel.
file-too-long = Deze tekst is langer dan { $most } tekens.
file-too-many = Hier staan er meer dan { $most }.
file-empty = Hier staat niets, en dat kan niet.
file-not-a-date = Dit is geen datum die we kunnen lezen.
file-not-understood = Wat hier staat, kennen we niet.
file-twice = Dit staat er twee keer.
file-ends-before = De ronde eindigt voordat zij begint.
file-no-such-column = Dit gaat over een groep die in deze ronde niet is geteld.
file-expected-text = Hier hoort een tekst te staan.
file-expected-number = Hier hoort een getal te staan.
file-expected-flag = Hier hoort ‘true’ of ‘false’ te staan.
file-expected-list = Hier hoort een lijst te staan.
file-expected-record = Hier horen velden met namen te staan.

thanks-all-title = Bedank wie je vroeg
thanks-all-lead = Je kunt alle { $n } mensen die je vroeg één keer bedanken, in je eigen woorden.
thanks-all-same = Iedereen krijgt dezelfde mail, ook wie niet antwoordde of liever niet meedeed. Zo laat de mail niet zien wie er meedeed. Alleen wie nooit meer mail van ons wil, krijgt niets.
thanks-all-once = Het kan één keer, tot en met { $day }. Daarna verwijderen we de adressen.
thanks-all-label = Jouw woorden
thanks-all-hint = Schrijf aan iedereen tegelijk. Noem geen namen, en schrijf niets over één antwoord: dat kan iemand verraden. Hooguit { $max } tekens.
thanks-all-button = Verstuur aan alle { $n }
thanks-all-look = Bekijk de mail met deze woorden
thanks-all-letter = Zo ziet de mail eruit
thanks-all-sent = Je bedankje is verstuurd.
thanks-all-sent-more = De adressen van wie je vroeg, verwijderen we zodra de laatste mail weg is.
thanks-all-over = Bedanken kan hier niet meer. Dat kan één keer, in de 30 dagen nadat je profiel klaar is. De adressen van wie je vroeg, zijn verwijderd.
thanks-starter = Dank je voor het meekijken. Dit ga ik proberen: ...
thanks-missing = Schrijf eerst een paar woorden aan wie je vroeg.
thanks-unfinished = Vul op de puntjes in wat je gaat proberen, of haal die zin weg.

## Een formulier dat intussen is ingehaald
stale-title = Dit is intussen veranderd
stale-why = Op een andere plek is iets anders bewaard: in een ander tabblad, op een ander apparaat of door een ander. Wat jij hier invulde, is nog niet bewaard.
stale-mine = Wat jij hier invulde
stale-kept = Wat nu bewaard is
stale-empty = (leeg)
stale-how = Hieronder staat wat jij invulde. Je kunt er nog iets aan veranderen. Druk je op de knop onderaan, dan komt het in de plaats van wat bewaard is.
stale-take = Of neem wat nu bewaard is
stale-yes = Ja
stale-no = Nee
stale-shared = Gedeeld met je leidinggevende

## Whoever reads along

back-to-readers = Terug naar wie meeleest
along-title = Wie kan meelezen
along-lead = Deel een stuk van je profiel met een coach, een mentor of een nieuwe leidinggevende. Jij kiest wat en hoelang. Stoppen kan altijd, en werkt meteen.
along-nobody = Nu leest niemand mee. Alles is van jou alleen.
along-add = Laat iemand meelezen
along-full = Er kunnen { $most } mensen meelezen. Stop eerst met iemand, dan kun je iemand anders kiezen.
along-never = Meelezen is er om je te helpen groeien. Het is nooit voor een beoordeling. Wie meeleest, schrijft niets in je gesprek en ziet niet wie je vroeg.
along-until = leest tot en met { $until }
along-nothing = leest nog niets: kies wat je laat zien
along-stop = Stop
along-off = Haal weg
along-other = Laat iemand anders meelezen
role-coach = coach
role-mentor = mentor
role-new-manager = nieuwe leidinggevende
role-other = iemand anders
role-manager = leidinggevende, voor jullie gesprek
profile-along = Wie dit kan lezen
profile-along-nobody = Alleen jij.
reader-title = Wie laat je meelezen?
reader-lead = Hierna kies je wat je laat zien. Er gaat pas een mail weg als je iets deelt.
reader-name = Hoe heet deze persoon?
reader-name-missing = Vul in hoe deze persoon heet.
reader-email = Mailadres van deze persoon
reader-email-hint = Alleen wie met dit adres inlogt, kan lezen wat je deelt. Kijk dus goed of het klopt.
reader-domain = Met dit adres kan niemand hier inloggen. Heeft deze persoon een adres van de organisatie?
reader-role = Wat is deze persoon voor jou?
reader-role-missing = Kies wat deze persoon voor jou is.
reader-on = Kies wat je laat zien
reading-title = Wat { $name } met je deelt
reading-lead = { $name } laat je dit lezen om er samen verder over te denken. Je hoeft niets in te vullen.
reading-parts = Dit koos { $name } voor jou
reading-changed = { $name } is de tekst aan het veranderen die je mocht lezen. Vraag ernaar, of kijk later nog eens.
readings-hello = Fijn dat je meedenkt
readings-title = Met jou gedeeld
readings-until = te lezen tot en met { $until }
share-title-along = Kies wat { $manager } mag lezen
share-lead-along = { $manager } ziet straks precies wat je aanvinkt, en geen spoor van de rest. Verander je later een tekst, dan ziet { $manager } die pas als je opnieuw deelt.
share-never = { $manager } schrijft niets in je gesprek, ziet niet wie je vroeg en leest niets van je leidinggevende. Het is nooit voor een beoordeling: dat zeggen we er ook bij.
share-along = Wie er nog meer kan lezen
part-answers = Uit je voorbereiding
part-agreements = Je afspraken
parts-answers = Uit de voorbereiding
parts-agreements = Dit is afgesproken

## The demonstration

demo-title = Kies een persoon
demo-lead = Dit is een verzonnen organisatie. Kies wie je wilt zijn, en kijk rond. Je kunt alles proberen: er gaat geen mail naar buiten.
demo-be = Word { $name }
demo-letters = Alle mails staan in één postvak:
demo-own = Wil je liever zelf beginnen, met een eigen adres?
demo-own-go = Log in
footer-demo = Kies een andere persoon
