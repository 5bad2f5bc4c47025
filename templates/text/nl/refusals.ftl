# Wat een regel zegt als iets niet kan. Eén zin die zegt waarom, en waar het kan wat wel kan.
refusal-domain = Met dit adres kun je hier niet inloggen. Gebruik het mailadres van je organisatie.
refusal-too-many-letters = Vanaf jouw netwerk is nu heel vaak om een link gevraagd. Probeer het over een uur nog eens.
refusal-link-spent = Deze link is al gebruikt, of ouder dan tien minuten. Vraag een nieuwe link aan.
refusal-way-back-over = Deze link is al gebruikt, of ouder dan een week. Gebruikte je hem zelf? Dan is je oude adres terug, en log je daarmee in.
refusal-same-address = Dit is het adres dat je nu hebt. Vul je nieuwe adres in.
refusal-managers-address = Dit is het adres van je leidinggevende. Klopt dat niet meer? Verander dan eerst het adres van je leidinggevende.
refusal-address-asked = Je vroeg dit adres om met jou mee te kijken. Haal het van je lijst, of wacht tot je ronde voorbij is.
refusal-address-taken = Er logt al iemand met dit adres in. Ben jij dat? Log dan daarmee in, en wis daar eerst alles. Of kies een ander adres.
refusal-too-many-moves = Je vroeg deze week heel vaak om een link. Vanaf { $date } kan het weer.
refusal-another-round = Je bent al met een ronde bezig. Rond die eerst af.
refusal-too-soon = Je laatste ronde is nog maar kort geleden. Je volgende ronde kan vanaf { $date }.
refusal-already-open = De uitnodigingen voor deze ronde zijn al verstuurd. Daarom kan dit niet meer veranderen.
refusal-not-open = Deze ronde staat niet meer open.
refusal-not-longer = Deze ronde kan nu niet langer openblijven. Dat kan één keer, in de extra week, zolang er nog te weinig antwoorden zijn.
refusal-too-late-to-add = Mensen toevoegen kon tot en met { $date }. Zo heeft iedereen nog twee hele dagen om te antwoorden.
refusal-too-few-invited = { $have ->
    [0] Er staat nog niemand op je lijst. Vraag minstens { $need } mensen met een adres van je organisatie, of { $need } van buiten.
   *[other] Vraag minstens { $need } mensen met een adres van je organisatie, of { $need } van buiten. Nu heb je er van geen van beide meer dan { $have }.
}
refusal-too-few-asked = { $have ->
    [0] Er staat nog niemand op je lijst. Vraag minstens { $need } mensen.
   *[other] Vraag minstens { $need } mensen. Er staan er { $have } op je lijst.
}
refusal-wrong-length = Een ronde duurt { $least } tot { $most } dagen. Vul een getal in.
refusal-note-too-long = Je tekst is te lang. Gebruik hooguit { $most } tekens.
refusal-note-has-link = Er staat een link of een telefoonnummer in je tekst. Haal die weg: zo weten mensen dat onze mail te vertrouwen is.
refusal-own-address = Dit is je eigen adres. Jouw eigen kijk vul je in bij ‘Kijk eerst zelf’.
refusal-manager = Dit is het adres van je leidinggevende. Die spreek je straks zelf.
refusal-twice = Dit adres staat al op je lijst.
refusal-too-many = Je kunt hooguit { $most } mensen vragen.
refusal-cannot-be-invited = Dit adres kunnen we niet uitnodigen.
refusal-date-in-past = Deze datum is al voorbij. Kies een datum vanaf vandaag.
refusal-date-too-far = Deze datum is meer dan twee jaar weg. Klopt het jaar?
refusal-wish-too-long = Je tekst is te lang. Gebruik hooguit { $most } tekens.
refusal-own-conversation = Dit is je eigen adres. Vul het adres van je leidinggevende in.
refusal-own-reader = Dit is je eigen adres. Vul het adres in van wie mag meelezen.
refusal-too-many-readers = Er kunnen { $most } mensen meelezen. Stop eerst met iemand.
refusal-nothing-chosen = Kies minstens één ding om te delen, of schrijf op waar je het over wilt hebben.
refusal-self-view-fixed = Je profiel is open. Daarom staat je eigen keuze nu vast.
refusal-note-missing = Schrijf een paar zinnen aan de mensen die je vraagt. Dan doen ze eerder mee.
choice-unknown = Kies uit wat er op deze pagina staat.
line-cannot = Regel { $line }: ‘{ $typed }’ kunnen we niet uitnodigen.
answer-too-large = Samen zijn je teksten te lang. Maak ze ongeveer { $by } tekens korter.
refusal-import-too-many = Je hebt al { $most } profielen meegenomen. Verwijder er eerst één.
refusal-import-twice = Dit profiel heb je al meegenomen. Wil je een nieuwere versie inlezen? Verwijder dan eerst de oude.
refusal-too-many-flips = Kies er hooguit { $most }.
refusal-portrait-too-long = Je portret mag hooguit { $most } tekens lang zijn.
refusal-until-in-past = Kies een dag die nog niet voorbij is.
refusal-until-too-far = Kies een dag binnen twee jaar.
refusal-place-too-long = De plaats mag hooguit { $most } tekens lang zijn.
refusal-too-many-agreements = Maak hooguit { $most } afspraken.
refusal-too-many-planned = Je hebt er al { $most } gepland. Zeg er eerst een af, of voer er een.
refusal-too-many-letters-sent = Over dit gesprek zijn al { $most } mails verstuurd. Meer sturen we er niet. Spreek de rest samen af.
refusal-too-many-for-now = We sturen nu even geen mail meer naar dit adres. Vanaf { $date } kan het weer. Vertel het tot die tijd zelf.
refusal-place-has-link = Dit lijkt op een link. Met iemand buiten je organisatie kan dat hier niet. Stuur die link zelf, en vul hier een plaats in.
refusal-too-many-examples = Je stuurde de mail dit uur al vijf keer naar jezelf. Probeer het straks nog eens.
