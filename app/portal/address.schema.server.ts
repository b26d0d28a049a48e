import { establishmentSchema } from "../employers/employer.schema.server";

/** What an employer changes of an establishment itself. */
export const addressSchema = establishmentSchema.pick({ address: true, postcode: true, place: true });
