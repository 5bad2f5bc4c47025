# What is said when something is not right: in a form, or on the page of an error.

error-prefix = Fout:
summary-title = { $n ->
    [one] Er is nog één ding te verbeteren
   *[other] Er zijn nog { $n } dingen te verbeteren
}

## Mistakes in forms

invalid-email = Dit is geen mailadres. Een adres ziet eruit als naam@voorbeeld.nl.
address-several = Hier staat meer dan één adres. Vul er één in.
address-not-ascii = Voor de @ staat een letter met een accent, of een teken uit een ander alfabet. Daar kunnen wij geen mail naartoe sturen. Is er een ander adres?
address-mailbox = Wat voor de @ staat, kan niet kloppen. Zit er een tikfout in?
address-domain = Wat achter de @ staat, kan niet kloppen. Daar hoort iets als voorbeeld.nl.
address-control = Er staat een teken in dat niet in een adres past. Typ het adres opnieuw.
address-name-too-long = De naam is te lang. Houd het bij { $max } tekens.
address-name-has-link = Er staat een link in de naam. Schrijf alleen de naam en het adres, met een spatie na elke punt in de naam.
sign-name-missing = Schrijf je naam, of kies ‘Zonder mijn naam’.
sign-not-offered = Wie bij de organisatie werkt, antwoordt altijd zonder naam. Verstuur je antwoord nog een keer: er komt geen naam bij.
name-missing = Vul in hoe je heet.
name-has-link = Dit lijkt op een link. Vul alleen een naam in, met een spatie na elke punt.
manager-missing = Vul in met wie je praat.
time-invalid = Schrijf de tijd als 14:30.
date-invalid = Vul de datum in.
date-not-ahead = Kies een dag die nog komt.
date-beyond = Kies een dag binnen twee jaar. Klopt het jaar?
note-missing = Schrijf een paar woorden.
note-link = Zet geen link in je tekst.
preparation-nothing = Vink minstens één antwoord aan dat je wilt delen.
text-too-long = Houd het bij { $max } tekens.
days-range = Kies { $min } tot en met { $max } dagen.
questions-too-many = Kies hooguit { $max } vragen.
questions-no-ahead = Kies minstens één vraag die vooruitkijkt.
own-not-ticked = Je schreef een eigen vraag, maar vinkte die niet aan. Vink hem aan, of maak het vak leeg.
own-missing = Schrijf je eigen vraag, of haal het vinkje weg.
self-top-count = Kies precies { $n } kwaliteiten waarin je jezelf het meest herkent.
self-also-count = Kies hooguit { $max } kwaliteiten die ook bij je passen.
line-nobody = Regel { $line }: in ‘{ $typed }’ staat geen mailadres.
line-because = Regel { $line }: ‘{ $typed }’. { $reason }
line-twice = Regel { $line }: ‘{ $typed }’ staat al op je lijst.
line-self = Regel { $line }: ‘{ $typed }’ is je eigen adres.
line-manager = Regel { $line }: ‘{ $typed }’ is van je leidinggevende. Die spreek je straks zelf.
people-too-many = Er passen { $max } mensen op je lijst.
people-far-too-many = Hier staan meer dan { $max } regels of adressen. Maak je lijst korter en probeer het nog eens.
people-none = Vul minstens één adres in.
people-file-press = Je koos een bestand. Open het nog een keer en klik op ‘Lees het bestand’. Dan zie je wie erin staan.
people-file-empty = Dit bestand is leeg. Kies een ander bestand.
people-file-large = Dit bestand is te groot. Het mag hooguit { $max } MB zijn.
people-file-workbook = Dit is een bestand van Excel of Word. Kopieer de namen en adressen en plak ze hierboven. Of sla het op als CSV.
people-file-pdf = Dit is een pdf. Kopieer de namen en adressen en plak ze hierboven.
people-file-other = Dit bestand kunnen we niet lezen. Kies een bestand met tekst, zoals CSV of vCard.
people-file-nobody = In dit bestand staan geen mailadressen.
people-file-many = In dit bestand staan { $n } mensen. We lezen er hooguit { $max }. Laat in het bestand alleen staan wie je wilt vragen.
pick-too-few = Kies er minstens { $min }.
pick-too-many = Kies er hooguit { $max }.
star-missing = Kies welke kwaliteit het allerbest past.
dosage-missing-here = Zeg hoeveel je hiervan ziet.
dosage-missing = Zeg bij ‘{ $quality }’ hoeveel je ervan ziet.
hinder-too-many = Kies er hooguit { $max }.
hinder-alone = ‘{ $option }’ kan niet samen met iets anders.
parts-none = Kies minstens één onderdeel.

## Pages

error-400 = Dat begrijpen we niet
error-400-more = Er kwam iets binnen wat we niet kunnen lezen. Ga terug en probeer het nog eens.
error-401 = Je bent niet meer ingelogd
error-401-more = Er is nog niets bewaard.
error-401-sign-in = Log in, in een nieuw tabblad
error-401-then = Wat je invulde, zit nog in deze pagina. Laat deze pagina open. Log in het nieuwe tabblad opnieuw in. Kom dan hier terug en druk op de knop.
error-403 = Dat kan hier niet
error-403-more = Deze opdracht kwam niet van onze eigen pagina. Open de pagina opnieuw en probeer het nog eens.
error-404 = Deze pagina is er niet
error-404-more = Misschien klopt het adres niet. Of de pagina is niet voor jou, of niet meer.
error-404-as = Je bent hier ingelogd met:
error-404-other = Ging onze mail naar een ander adres van jou? Log dan daarmee in.
error-405 = Zo werkt dit adres niet
error-405-more = Dit adres kun je niet op deze manier openen. Begin opnieuw bij de eerste pagina.
error-409 = Dat kan nu niet
error-409-more = Er is intussen iets veranderd. Open de pagina opnieuw.
error-410 = Deze link werkt niet meer
error-410-more = De link is al gebruikt of te oud. Vraag een nieuwe aan.
error-413 = Dat is te veel tekst
error-413-more = Maak je tekst korter, of kies een kleiner bestand, en probeer het nog eens.
error-429 = Even geduld
error-429-more = Er kwamen in korte tijd heel veel verzoeken van jou. Probeer het over een minuut nog eens.
error-500 = Er ging iets mis bij ons
error-500-more = Het ligt niet aan jou. Probeer het zo nog eens.
error-503 = Dit lukt nu even niet
error-503-more = Er zijn nu veel mensen tegelijk bezig, of we zijn er heel even niet. Probeer het zo nog eens.
error-not-kept = Dit is niet bewaard. Kopieer wat je schreef, als je het nog nodig hebt.
error-cut = Hier houdt het op. Stond er nog meer, dan is dat niet aangekomen.
error-held = Wat je invulde, zit nog in deze pagina. Laat de pagina open, wacht even en druk op de knop. Je hoeft niets opnieuw in te vullen.
error-request = Hulp nodig? Noem deze code ({ $status }):
