import { Form } from "@remix-run/react";
import { useFormats, useText } from "../../language/use-text";
import { paths } from "../../paths";
import { PHOTO, type TalkPhoto } from "./photo";
import { talkPhotosWords } from "./talk-photos-words";

type Props = { talkId: number; photos: TalkPhoto[]; mayChange: boolean; error: string | undefined };

/** The photos of a talk, with what its author does with them. */
export function TalkPhotos({ talkId, photos, mayChange, error }: Props) {
  const t = useText(talkPhotosWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="photos">
      <div className="section-head">
        <h2 id="photos">{t("title")}</h2>
        <span className="count">{photos.length}</span>
      </div>
      {photos.length === 0 && <p className="empty-small">{t("none")}</p>}
      <ul className="photos">
        {photos.map(({ id, by, recordedAt }, index) => (
          <li key={id}>
            <a href={paths.talkPhoto(talkId, id)}>
              <img src={paths.talkPhoto(talkId, id)} alt={t("alt", { number: String(index + 1) })} loading="lazy" />
            </a>
            <span className="small soft">{t("by", { who: by, day: format.moment(recordedAt) })}</span>
            {mayChange && (
              <details>
                <summary className="small">{t("remove")}</summary>
                <Form method="post" className="stack">
                  <input type="hidden" name="intent" value="removePhoto" />
                  <input type="hidden" name="id" value={id} />
                  <p className="small">{t("removeSure")}</p>
                  <button className="button button-small" type="submit">
                    {t("removeNow", { number: String(index + 1) })}
                  </button>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <details className="pad" open={error !== undefined || undefined}>
          <summary>{t("add")}</summary>
          <Form method="post" encType="multipart/form-data" className="form">
            <div className={error ? "field is-wrong" : "field"}>
              <label htmlFor={PHOTO}>{t("choose")}</label>
              <p className="hint" id="photo-hint">
                {t("reminder")}
              </p>
              {error && (
                <p className="error" id="photo-error">
                  {error}
                </p>
              )}
              <input
                id={PHOTO}
                name={PHOTO}
                type="file"
                accept="image/jpeg,image/png,image/webp"
                required
                aria-describedby={error ? "photo-hint photo-error" : "photo-hint"}
                aria-invalid={error ? true : undefined}
              />
            </div>
            <p>
              <button className="button" type="submit">
                {t("add")}
              </button>
            </p>
          </Form>
        </details>
      )}
    </section>
  );
}
