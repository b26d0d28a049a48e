import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./new";

/** What the parts of the form are given: its loader's answer. */
export type FormPage = ReturnType<typeof useLoaderData<typeof loader>>;
