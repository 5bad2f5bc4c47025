//! Lists as they leave other programs.

use crate::address::tests::read;

/// Everybody of a list, who must be these people and nobody else.
fn assert_reads(list: &str, people: &[&str]) {
    assert_eq!(read(list), people, "{list}");
}

const JAN_AND_NOOR: [&str; 2] = ["Jan Jansen <jan@x.nl>", "Noor de Wit <noor@y.nl>"];

#[test]
fn contacts_of_google_are_people() {
    for list in [
        "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Value\n\
         Jan,,Jansen,,,Jantje,,Provincie,* myContacts,* Work,jan@x.nl,Home,jan@thuis.nl,+31 6 12345678\n\
         Noor,de,Wit,,,,,,* myContacts,Work,noor@y.nl,,,\n",
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type\n\
         Jan Jansen,Jan,,Jansen,,\"Eerste regel\ntweede, regel\",* myContacts,* Work,jan@x.nl ::: jan@thuis.nl,\n\
         Noor de Wit,Noor,de,Wit,,,,,noor@y.nl,\n",
        "Voornaam,Tweede voornaam,Achternaam,Opslaan als,E-mail 1 - Label,E-mail 1 - Waarde\n\
         Jan,,Jansen,,Werk,jan@x.nl\nNoor,de,Wit,,Werk,noor@y.nl\n",
    ] {
        assert_reads(list, &JAN_AND_NOOR);
    }
}

#[test]
fn contacts_of_outlook_and_others_are_people() {
    for list in [
        "First Name,Middle Name,Last Name,Title,E-mail Address,E-mail Display Name,E-mail 2 Address\nJan,,Jansen,Adviseur,jan@x.nl,Jan Jansen (jan@x.nl),\nNoor,de,Wit,,,,noor@y.nl\n",
        "Voornaam;Achternaam;E-mailadres\r\nJan;Jansen;jan@x.nl\r\nNoor;de Wit;noor@y.nl\r\n",
        "\"Titel\",\"Voornaam\",\"Middelste naam\",\"Achternaam\",\"E-mailadres\",\"Type e-mail\",\"Weergavenaam e-mailadres\"\n\"\",\"Jan\",\"\",\"Jansen\",\"jan@x.nl\",\"SMTP\",\"Jan Jansen (jan@x.nl)\"\n\"mevr.\",\"Noor\",\"de\",\"Wit\",\"noor@y.nl\",\"SMTP\",\"\"\n",
        "Naam\tAfdeling\tE-mail\nJan Jansen\tMobiliteit\tjan@x.nl\nWit, Noor de\tWater\tnoor@y.nl",
        "displayName,givenName,surname,mail,userPrincipalName\nJan Jansen,Jan,Jansen,jan@x.nl,jj@x.nl\nNoor de Wit,Noor,de Wit,,noor@y.nl",
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email\nJan,Jansen,Jan Jansen,,jan@x.nl,\nNoor,de Wit,,,noor@y.nl,",
        "Voornaam;Tussenvoegsel;Achternaam;Mailadres\nJan;;Jansen;jan@x.nl\nNoor;de;Wit;noor@y.nl",
        "Naam;Voornaam;E-mail\nJansen;Jan;jan@x.nl\nde Wit;Noor;noor@y.nl",
        "sep=;\nNaam;E-mail\nJan Jansen;jan@x.nl\nNoor de Wit;noor@y.nl",
        "Notes:\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nJan,Jansen,https://www.example.com/in/jan,jan@x.nl,Provincie,Adviseur,03 Nov 2026\nNoor,de Wit,,noor@y.nl,,,\n",
        "Wie;Mail\nJan Jansen;jan@x.nl\nNoor de Wit;noor@y.nl",
        "| Naam | E-mail |\n|---|---|\n| Jan Jansen | jan@x.nl |\n| Noor de Wit | noor@y.nl |",
        "E-mail\nJan Jansen <jan@x.nl>\nNoor de Wit <noor@y.nl>",
        "Naam E-mailadres\nJan Jansen jan@x.nl\nNoor de Wit noor@y.nl",
    ] {
        assert_reads(list, &JAN_AND_NOOR);
    }
}

#[test]
fn a_list_that_says_what_people_are_called_is_believed() {
    for (heads, row, name) in [
        ("Roepnaam;Achternaam;E-mail", "Piet;Bos;p@x.nl", "Piet Bos"),
        ("Roepnaam;Naam;E-mail", "Piet;J.P. Bos;p@x.nl", "Piet Bos"),
        ("Roepnaam;Naam;E-mail", "Piet;Bos, J.P.;p@x.nl", "Piet Bos"),
        (
            "Naam;Roepnaam;E-mail",
            "de Vries;Fatima;p@x.nl",
            "Fatima de Vries",
        ),
        ("E-mail;Roepnaam", "p@x.nl;Piet", "Piet"),
        (
            "Voorletters,Roepnaam,Tussenvoegsel,Achternaam,E-mail",
            "J.P.,Piet,van den,Berg,p@x.nl",
            "Piet van den Berg",
        ),
        (
            "Voornamen;Roepnaam;Achternaam;E-mail",
            "Johannes;Piet;Bos;p@x.nl",
            "Johannes (Piet) Bos",
        ),
        (
            "Name,Preferred name,Email",
            "Johannes Bos,Johannes,p@x.nl",
            "Johannes Bos",
        ),
    ] {
        assert_reads(&format!("{heads}\n{row}"), &[&format!("{name} <p@x.nl>")]);
    }
}

#[test]
fn columns_without_heads_are_people() {
    for list in [
        "Jan\tJansen\tjan@x.nl\t06-12345678\tMobiliteit\nNoor\tde Wit\tnoor@y.nl\t06-87654321\tWater",
        "1\tJan Jansen\tjan@x.nl\n2\tNoor de Wit\tnoor@y.nl",
        "Jan Jansen\tBeleidsmedewerker\tjan@x.nl\nNoor de Wit\tAdviseur\tnoor@y.nl",
        "jan@x.nl\tJan Jansen\tMobiliteit\nnoor@y.nl\tNoor de Wit\tWater",
        "Jan;Jansen;jan@x.nl;Mobiliteit\nNoor;de Wit;noor@y.nl;Water",
        "\"Jan\",\"Jansen\",\"jan@x.nl\",\"12-3-2026\"\n\"Noor\",\"de Wit\",\"noor@y.nl\",\"\"",
        "Jan\t\tJansen\tjan@x.nl\nNoor\tde\tWit\tnoor@y.nl",
    ] {
        assert_reads(list, &JAN_AND_NOOR);
    }
}

#[test]
fn cards_of_an_address_book_are_people() {
    for list in [
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Jansen;Jan;;;\r\nFN:Jan Jansen\r\nitem1.EMAIL;type=INTERNET:jj@thuis.nl\r\nEMAIL;type=INTERNET;type=WORK;type=pref:jan@x.nl\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRgABAQ\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nN:Wit;Noor;de;;\r\nFN:Noor\r\n  de Wit\r\nEMAIL:noor@y.nl\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\nVERSION:4.0\nFN:Jan Jansen\nEMAIL;PREF=2:jj@thuis.nl\nEMAIL;TYPE=work;PREF=1:jan@x.nl\nEND:VCARD\n\nBEGIN:VCARD\nVERSION:4.0\nN:de Wit;Noor;;;\nFN:\nEMAIL:noor@y.nl\nEND:VCARD",
        "begin:vcard\nversion:2.1\nn:Jansen;Jan\nemail;internet;pref:jan@x.nl\nemail;internet:jj@thuis.nl\nend:vcard\nNoor de Wit <noor@y.nl>",
        "Jan Jansen <jan@x.nl>\nBEGIN:VCARD\nVERSION:3.0\nFN:Noor de Wit\nEMAIL:mailto:noor@y.nl\n",
    ] {
        assert_reads(list, &JAN_AND_NOOR);
    }
    assert_reads(
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB M=\n=C3=BCller\nEMAIL:zoe@x.nl\nEND:VCARD",
        &["Zoë Müller <zoe@x.nl>"],
    );
    assert_reads(
        "BEGIN:VCARD\nVERSION:3.0\nFN:El Amrani\\, Youssef\nEMAIL:y@x.nl\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Oma\nTEL:+31 30 1234567\nEND:VCARD",
        &["Youssef El Amrani <y@x.nl>", "Missing: Oma"],
    );
}

#[test]
fn the_heads_of_a_message_are_people() {
    for list in [
        "Van: Jan Jansen <jan@x.nl>\nVerzonden: dinsdag 3 november 2026 10:14\nAan: Noor de Wit <noor@y.nl>\nOnderwerp: RE: mail aan iemand@z.nl",
        "From: Jan Jansen <jan@x.nl>\nSent: Tuesday, 3 November 2026 10:14\nTo: Wit, Noor de <noor@y.nl>\nSubject: Plan",
        "Van: Jan Jansen <jan@x.nl> CC: Noor de Wit <noor@y.nl>",
        "-----Oorspronkelijk bericht-----\nVan: Jan Jansen [mailto:jan@x.nl]\nAAN: Noor de Wit [mailto:noor@y.nl]",
        "> From: \"Jan Jansen\" <jan@x.nl>\n> Cc: \"Noor de Wit\" <noor@y.nl>",
        "van:\tJan Jansen <jan@x.nl>\naan:\tNoor de Wit <noor@y.nl>\ndatum:\t28 nov 2026 21:34\nverzonden door:\tx.nl\nbeveiliging:\tTLS",
        "To: Jan Jansen <jan@x.nl>,\n Noor de Wit <noor@y.nl>",
        "Jan Jansen <jan@x.nl<mailto:jan@x.nl>>; Noor de Wit <noor@y.nl<mailto:noor@y.nl>>",
        "On Tue, 3 Nov 2026 at 10:14, Jan Jansen <jan@x.nl> wrote:\nOp di 3 nov 2026 om 10:14 schreef Noor de Wit <noor@y.nl>:",
        "Op 3 nov. 2026, om 10:14 heeft Jan Jansen <jan@x.nl> het volgende geschreven:\n> Op 3 nov 2026 schreef Noor de Wit <noor@y.nl> het volgende:",
        "From: =?utf-8?Q?Jan_Jansen?= <jan@x.nl>\nTo: =?utf-8?B?Tm9vciBkZSBXaXQ=?= <noor@y.nl>",
        "Naam: Jan Jansen, tel: 06-12345678, e-mail: jan@x.nl\nNaam: Noor de Wit E-mail: noor@y.nl",
    ] {
        assert_reads(list, &JAN_AND_NOOR);
    }
}

#[test]
fn a_name_belongs_to_the_address_that_repeats_it() {
    for list in [
        "Jan Jansen\njan@x.nl\n\nNoor de Wit\nnoor@y.nl",
        "Naam: Jan Jansen\nE-mail: jan@x.nl\nNaam: Noor de Wit\nE-mail: noor@y.nl",
        "Jan Jansen; jan@x.nl; Noor de Wit; noor@y.nl",
        "Jan Jansen, jan@x.nl, Noor de Wit, noor@y.nl",
        "jan@x.nl (Jan Jansen), noor@y.nl (Noor de Wit)",
        "Jan Jansen - jan@x.nl\nNoor de Wit -> noor@y.nl",
        "Jan Jansen / jan@x.nl\nNoor de Wit = noor@y.nl",
        "Jansen, Jan\tjan@x.nl\tAdviseur\nWit, Noor de\tnoor@y.nl\tTeamleider",
    ] {
        assert_reads(list, &JAN_AND_NOOR);
    }
    for list in [
        "Piet\njan@x.nl",
        "Piet; jan@x.nl; noor@y.nl",
        "Piet\n\npiet@x.nl",
    ] {
        assert_eq!(read(list)[0], "Missing: Piet", "{list}");
    }
}

#[test]
fn lines_of_whatsapp_are_people() {
    for list in [
        "[28-11-2026 21:34:11] Jan Jansen: jan@x.nl\n[28-11-2026 21:35:02] Noor de Wit: mijn adres is noor@y.nl",
        "28-11-2026 21:34 - Jan Jansen: jan@x.nl\n28-11-2026 21:35 - Piet: Noor de Wit noor@y.nl",
        "\u{200e}[28/11/2026, 21:34:11] ~\u{a0}Jan Jansen: jan@x.nl\n11/28/26, 9:35\u{202f}PM - Noor de Wit: noor@y.nl",
    ] {
        assert_reads(list, &JAN_AND_NOOR);
    }
    assert_reads("28-11-2026 21:34 - +31 6 12345678: jan@x.nl", &["jan@x.nl"]);
}

#[test]
fn a_name_of_a_large_house_is_turned_with_its_department() {
    for list in [
        "\"El Amrani, Youssef (Dienstverlening)\" <y@x.nl>",
        "El Amrani, Youssef (Dienstverlening) <y@x.nl>",
        "Naam;E-mail\n\"El Amrani, Youssef (Dienstverlening)\";y@x.nl",
    ] {
        assert_reads(list, &["Youssef El Amrani (Dienstverlening) <y@x.nl>"]);
    }
    assert_reads(
        "Jan Jansen (Mobiliteit) <jan@x.nl>; Noor de Wit (Water, Bodem) <noor@y.nl>",
        &[
            "Jan Jansen (Mobiliteit) <jan@x.nl>",
            "Noor de Wit (Water, Bodem) <noor@y.nl>",
        ],
    );
}

#[test]
fn what_cannot_be_read_is_told_by_its_line_and_costs_nobody_else() {
    let list = "Naam;E-mail\nJan Jansen;jan@x.nl\nPiet;\n\nKees;kees@\nNoor de Wit;noor@y.nl\n";
    let lines = super::read(list, 99);
    let numbers: Vec<_> = lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, [2, 3, 5, 6]);
    assert_reads(
        list,
        &[
            JAN_AND_NOOR[0],
            "Missing: Piet",
            "Domain: Kees; kees@",
            JAN_AND_NOOR[1],
        ],
    );
    let open = "Naam,E-mail\n\"Jan Jansen,jan@x.nl\nNoor de Wit,noor@y.nl";
    assert_reads(open, &JAN_AND_NOOR);
    let cards = "Jan\nBEGIN:VCARD\nFN:Oma\nTEL:1\nEND:VCARD\nkees";
    let lines = super::read(cards, 99);
    let numbers: Vec<_> = lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, [1, 2, 6]);
}

#[test]
fn old_ends_of_lines_count_as_lines() {
    let lines = super::read("a@x.nl\rfout\rb@x.nl", 99);
    let numbers: Vec<_> = lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
}

#[test]
fn a_long_table_is_read_as_far_as_it_may_go() {
    let rows = "Jan;a@x.nl\n".repeat(700);
    assert_eq!(super::read(&format!("Naam;E-mail\n{rows}"), 201).len(), 201);
    assert_eq!(super::read(&rows, 201).len(), 201);
}
