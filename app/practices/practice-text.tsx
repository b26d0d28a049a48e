import { useText } from "../language/use-text";
import { practiceWords } from "./messages";

type Text = { did: string | null; forWhom: string | null; gave: string | null };

/** The words of a practice under their heading. */
export function PracticeText({
  text,
  heading,
  level: Heading = "h3",
}: {
  text: Text;
  heading?: string;
  level?: "h3" | "h4";
}) {
  const t = useText(practiceWords);
  return (
    <div className="prose">
      {heading && <Heading>{heading}</Heading>}
      {(["did", "forWhom", "gave"] as const).map(
        (name) =>
          text[name] && (
            <div key={name}>
              <p className="small">
                <strong>{t(`show.${name}`)}</strong>
              </p>
              <p>{text[name]}</p>
            </div>
          ),
      )}
    </div>
  );
}
