import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { useText } from "../../language/use-text";
import { photoFieldWords } from "./messages";
import { MOST_PHOTOS, PHOTO } from "./photo";
import type { PhotosProps } from "./photo-fold";
import { shrunk } from "./shrink";

/** Photos that go along with a talk: made small here, before they are kept on the device or sent. */
export function PhotoField({ photos, setPhotos, error }: PhotosProps) {
  const t = useText(photoFieldWords);
  const [wrong, setWrong] = useState<"busy" | "unreadable" | "full">();
  const touched = useRef(false);
  const list = useRef<HTMLUListElement>(null);
  // The draft hears of a photo as of what is typed, once it stands in the form.
  useEffect(() => {
    if (touched.current) list.current?.dispatchEvent(new Event("input", { bubbles: true }));
    touched.current = false;
  });
  const change = (made: string[]) => {
    touched.current = true;
    setPhotos(made);
  };

  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(currentTarget.files ?? [])];
    setWrong("busy");
    try {
      const made = [...photos];
      for (const file of chosen.slice(0, MOST_PHOTOS - photos.length)) made.push(await shrunk(file));
      change(made);
      setWrong(chosen.length + photos.length > MOST_PHOTOS ? "full" : undefined);
    } catch {
      setWrong("unreadable");
    }
    currentTarget.value = "";
  };

  const said = wrong === "unreadable" ? t("unreadable") : error;
  return (
    <div className={said ? "field is-wrong" : "field"}>
      <p className="hint" id="photo-hint">
        {t("reminder")}
      </p>
      {said && (
        <p className="error" id="photo-error">
          {said}
        </p>
      )}
      <ul className="photos" ref={list}>
        {photos.map((photo, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same photo may be there twice
          <li key={index}>
            <input type="hidden" name={PHOTO} value={photo} />
            <img src={photo} alt={t("nth", { number: String(index + 1) })} />
            <button
              className="button button-small"
              type="button"
              onClick={() => change(photos.filter((_, at) => at !== index))}
            >
              {t("takeOut", { number: String(index + 1) })}
            </button>
          </li>
        ))}
      </ul>
      {photos.length < MOST_PHOTOS && (
        <label className="button file-button">
          {t("choose")}
          <input
            id={PHOTO}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            aria-describedby="photo-hint"
            aria-invalid={said ? true : undefined}
            onChange={(event) => void choose(event)}
          />
        </label>
      )}
      <p className="small soft" role="status">
        {wrong === "busy" && t("busy")}
        {wrong === "full" && t("full", { count: String(MOST_PHOTOS) })}
      </p>
    </div>
  );
}
