import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);
export const NonceProvider = NonceContext.Provider;
/** Of this answer's content security policy; empty in the browser, which hides it. */
export const useNonce = () => useContext(NonceContext) ?? "";
