import { expect, test } from "vitest";
import { dialled, domainOf, houseOf, keysOf, likenesses, likenessesIn, suspicionOf } from "./alike";

test.each([
  ["www.korenkruim.nl/winkel", "korenkruim.nl"],
  ["Jorien@Korenkruim.nl", "korenkruim.nl"],
  ["jorien@gmail.com", undefined],
  ["facebook.com/korenkruim", undefined],
  ["geen adres", undefined],
])("%s is of %s", (text, domain) => expect(domainOf(text)).toBe(domain));

test.each([
  ["3512AB", "Oudegracht 12 bis", "3512AB 12bis"],
  ["3512AB", "Oude Gracht 12BIS", "3512AB 12bis"],
  ["3526KS", "Kanaalweg 14-A", "3526KS 14a"],
  ["3512AB", "Oudegracht", undefined],
  [null, "Oudegracht 12", undefined],
  ["3512AB", null, undefined],
])("%s, %s is the house %s", (postcode, address, house) => expect(houseOf(postcode, address)).toBe(house));

test.each([
  ["+31 30 286 00 00", "0302860000"],
  ["030 - 286 00 00", "0302860000"],
  ["+31 (0)6 12345678", "0612345678"],
  ["112", undefined],
])("%s is dialled as %s", (phone, number) => expect(dialled(phone)).toBe(number));

test("an employer has each key once", () => {
  const keys = keysOf({
    name: "Bakkerij Korenkruim B.V.",
    place: "Utrecht",
    names: ["Bakkerij Korenkruim B.V.", "bakkerij korenkruim"],
    places: [{ postcode: "3512AB", address: "Oudegracht 12" }],
    websites: ["korenkruim.nl"],
    emails: ["jorien@korenkruim.nl", "j.aalders@gmail.com"],
    phones: ["030 2860000", "030-2860000"],
  });
  expect(keys.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    "name bakkerijkorenkruim",
    "ends utrecht bakke-",
    "ends utrecht -kruim",
    "address 3512AB 12",
    "domain korenkruim.nl",
    "phone 0302860000",
  ]);
});

test.each([
  ["Kobalt", "Kobald"],
  ["Kobaltje", "Kobaltjes"],
  ["Kobaltjes", "Kobaltjess"],
  ["Aobalt Techniek", "Kobalt Techniek"],
])("%s and %s begin or end the same in their place", (a, b) => {
  const ends = (name: string) =>
    keysOf({ name, place: "De Meern", names: [], places: [], websites: [], emails: [], phones: [] }).map(
      ({ value }) => value,
    );
  expect(ends(a).some((value) => ends(b).includes(value))).toBe(true);
});

test("one address is enough to ask, but not of two with a KvK number each", () => {
  const { address, name, phone } = likenesses;
  expect(suspicionOf(address, false)).toBe(2);
  expect(suspicionOf(address, true)).toBeUndefined();
  expect(suspicionOf(phone, true)).toBe(2);
  expect(suspicionOf(name | address, true)).toBe(6);
  expect(suspicionOf(0, false)).toBeUndefined();
  expect(likenessesIn(name | phone)).toEqual(["name", "phone"]);
});
