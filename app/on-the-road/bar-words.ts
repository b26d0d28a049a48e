import { messages } from "../language/messages";

/** What every page of a broker says about this device: few words, since every page carries them. */
export const barWords = messages(
  {
    title: "Onderweg",
    bar: {
      waiting: "{count, plural, one {1 gesprek wacht op dit toestel} other {# gesprekken wachten op dit toestel}}",
      refused: "{count, plural, one {1 gesprek kon niet weg} other {# gesprekken konden niet weg}}",
      sent: "{count, plural, one {1 gesprek van dit toestel is vastgelegd.} other {# gesprekken van dit toestel zijn vastgelegd.}}",
      look: "Bekijk",
    },
    signOut: {
      title: "Er staat nog iets op dit toestel",
      text: "{count, plural, one {1 gesprek is niet verzonden.} other {# gesprekken zijn niet verzonden.}} Na het uitloggen is het weg.",
      send: "Eerst verzenden",
      discard: "Weggooien en uitloggen",
      stay: "Niet uitloggen",
      stillThere: "Verzenden lukte niet voor alles. Bekijk op Onderweg waarom.",
    },
  },
  {
    title: "On the road",
    bar: {
      waiting: "{count, plural, one {1 conversation waits on this device} other {# conversations wait on this device}}",
      refused: "{count, plural, one {1 conversation was not taken} other {# conversations were not taken}}",
      sent: "{count, plural, one {1 conversation from this device was logged.} other {# conversations from this device were logged.}}",
      look: "Look",
    },
    signOut: {
      title: "There is still something on this device",
      text: "{count, plural, one {1 conversation was not sent.} other {# conversations were not sent.}} After signing out it is gone.",
      send: "Send first",
      discard: "Throw away and sign out",
      stay: "Do not sign out",
      stillThere: "Not everything could be sent. See why on the page On the road.",
    },
  },
);
