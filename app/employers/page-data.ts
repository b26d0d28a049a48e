import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./show";

/** What the parts of an employer's page are given: its loader's answer. */
export type EmployerPageData = ReturnType<typeof useLoaderData<typeof loader>>;
