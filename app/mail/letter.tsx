/** The text of a mail as a reader sees it: paragraphs, and addresses that can be followed. */
export function Letter({ text }: { text: string }) {
  return (
    <div className="letter">
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>
          {paragraph.split(/(https?:\/\/\S+)/).map((part) =>
            /^https?:\/\//.test(part) && !part.includes("…") ? (
              <a key={part} href={part}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </div>
  );
}
