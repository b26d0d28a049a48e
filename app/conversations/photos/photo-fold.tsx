import { lazy, Suspense, useEffect, useState } from "react";
import { useText } from "../../language/use-text";
import { photoFoldWords } from "./fold-words";

const PhotoField = lazy(() => import("./photo-field").then((file) => ({ default: file.PhotoField })));

export type PhotosProps = { photos: string[]; setPhotos: (photos: string[]) => void; error?: string | undefined };

/** Photos that go along with a talk, folded away and loaded when it is opened. It needs script: without, a photo is added on the talk's page. */
export function PhotoFold(props: PhotosProps) {
  const t = useText(photoFoldWords);
  const { photos, error } = props;
  const [here, setHere] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => setHere(true), []);
  const needed = photos.length > 0 || error !== undefined;
  return (
    <details
      className="fold"
      open={needed || undefined}
      hidden={!here}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <strong>{t("title")}</strong>{" "}
        <span className="meta">{photos.length > 0 ? t("counted", { count: photos.length }) : t("summary")}</span>
      </summary>
      <div>
        {(open || needed) && (
          <Suspense>
            <PhotoField {...props} />
          </Suspense>
        )}
      </div>
    </details>
  );
}
