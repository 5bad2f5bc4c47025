// Who takes part, in two languages, and what they write.

const DAY = 86400000;

/** Sixteen people in two circles each, of whom fifteen answer; and three outside who sign their answer. */
export const COMPANIES = {
  nl: {
    employee: { name: "Noor de Wit", email: "noor@provincie.example" },
    manager: { name: "Samira Bakker", email: "samira@provincie.example" },
    colleagues: [
      "Ada Smit <ada@provincie.example>", "ben@provincie.example", "cor@provincie.example",
      "dina@provincie.example", "evi@provincie.example", "fred@provincie.example",
      "gea@provincie.example", "henk@provincie.example",
    ],
    friends: [
      "gijs@vrienden.example", "hanna@vrienden.example", "ivo@vrienden.example",
      "julia@vrienden.example", "kees@vrienden.example", "lot@vrienden.example", "mia@vrienden.example", "mo@vrienden.example",
    ],
    signers: [
      ["Oma Riet <riet@familie.example>", "Je oma", "Toen je zes was, redde je een egel uit de put. Zo ben je nog."],
      ["fatima@vrienden.example", "Faatje", "Met jou aan de keukentafel lijkt niets meer moeilijk."],
      ["Tom <tom@buren.example>", "Tom van hiernaast", "Je organiseerde het straatfeest en niemand merkte hoeveel werk dat was."],
    ],
    note: "Jij hebt me het afgelopen jaar van dichtbij zien werken. Ik ben benieuwd wat je ziet, ook als het me zal verrassen.",
    topic: "Ik wil meer tijd voor vragen van bewoners.",
    own: "Wanneer vergeet ik de tijd?",
    proud: "De avond in het dorpshuis, toen iedereen na afloop bleef staan praten.",
    stories: [
      "Op de bewonersavond werd het rumoerig. Noor bleef rustig, vroeg door en schreef alles op. Na een half uur dachten mensen weer mee.",
      "De subsidie voor het dorpshuis liep vast. Ze haalde het probleem uit elkaar en belde drie mensen die elkaar niet kenden.",
      "Ze vroeg in het overleg wat niemand durfde te vragen. Daarna ging het eindelijk ergens over.",
      "Toen onze buurvrouw ziek werd, regelde Noor zonder iets te zeggen een rooster voor het eten.",
      "Bij de verhuizing liep alles mis. Noor zette thee, maakte een lijstje en toen kwam het goed.",
      "",
      "Ze las mijn stuk en stelde één vraag. Daarna wist ik wat er nog in moest.",
      "In de auto terug van een lastig gesprek vroeg ze hoe het met míj ging. Dat doet bijna niemand.",
      "Ze hielp de nieuwe collega een hele middag, terwijl haar eigen werk bleef liggen.",
      "Ze bracht de visser en de natuurclub aan één tafel. Nu bellen ze elkaar zelf.",
      "Met drie kinderen aan tafel blijft Noor de rust zelve. En er wordt gelachen.",
      "",
    ],
    tips: [
      "Vertel zelf eens aan het team wat jij hebt gedaan.", "Zeg wat vaker nee, ook tegen leuke dingen.", "",
      "Ga eens een dag meelopen bij een andere provincie.",
    ],
  },
  en: {
    employee: { name: "Robin Green", email: "robin@province.example" },
    manager: { name: "Ruth Hill", email: "ruth@province.example" },
    colleagues: [
      "Ada King <ada@province.example>", "bob@province.example", "cleo@province.example",
      "dan@province.example", "eve@province.example", "flo@province.example",
      "gil@province.example", "hana@province.example",
    ],
    friends: [
      "gus@friends.example", "hal@friends.example", "iris@friends.example", "jo@friends.example",
      "kim@friends.example", "lou@friends.example", "max@friends.example", "ned@friends.example",
    ],
    signers: [
      ["Grandma Rose <rose@family.example>", "Your grandma", "When you were six you saved a hedgehog from the well. You still are that child."],
      ["fay@friends.example", "Fay", "With you at the kitchen table nothing seems hard any more."],
      ["Tom <tom@neighbours.example>", "Tom from next door", "You ran the street party and nobody saw how much work that was."],
    ],
    note: "You have seen me work from close by this past year. I am curious what you see, even if it surprises me.",
    topic: "I would like more time for questions from residents.",
    own: "When do I forget the time?",
    proud: "The evening in the village hall, when everyone stayed to talk.",
    stories: [
      "The meeting with residents became noisy. Robin stayed calm, kept asking and wrote everything down.",
      "Robin asked what nobody dared to ask. After that we finally talked about what mattered.",
      "When our neighbour fell ill, Robin made a list for the meals and told nobody.",
      "Robin read my draft and asked one question. After that I knew what was missing.",
      "On the way back from a hard meeting Robin asked how I was. Hardly anyone does that.",
      "",
      "Robin brought the fisherman and the nature club to one table. Now they ring each other.",
      "The grant for the village hall got stuck. Robin took the problem apart and rang three people.",
      "Everything went wrong when we moved house. Robin made tea, made a list, and it was fine.",
      "",
    ],
    tips: ["Tell the team yourself what you have done.", "Say no a little more often, also to nice things.", "", "Spend a day with another province."],
  },
};

/** The words of the language of a walk. */
export const words = (lang) => (nl, en) => (lang === "nl" ? nl : en);

/** `YYYY-MM-DD`, so many days from now. */
export const day = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const PICKS = [
  { calm: "right", curious: "right", analytical: "more" },
  { calm: "right", bridging: "more", curious: "right", helpful: "too-much" },
  { calm: "right", analytical: "right", attentive: "right" },
  { calm: "more", helpful: "too-much", curious: "right", humorous: "right", bridging: "more" },
  { helpful: "too-much", calm: "right", attentive: "right" },
];

/** The fields of answer number `n`, as the form calls them. */
export function answer(company, n) {
  const picks = PICKS[n % PICKS.length];
  const fields = new URLSearchParams();
  for (const [quality, dosage] of Object.entries(picks)) {
    fields.append("pick", quality);
    fields.append(`dosage-${quality}`, dosage);
  }
  fields.append("star", n % 3 === 2 ? Object.keys(picks)[1] : "calm");
  fields.append("hinder", n % 4 === 3 ? "no-room" : "too-much-work");
  fields.append("text-story", company.stories[n % company.stories.length]);
  fields.append("text-tip", company.tips[n % company.tips.length]);
  return fields;
}
