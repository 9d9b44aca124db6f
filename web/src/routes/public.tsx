// Entry of the public portal: puts the page of the address into the frame.
import { StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { Home } from "../pages/public/home/home.tsx";
import { Missing } from "../pages/public/missing/missing.tsx";
import { NoticePage } from "../pages/public/notice/notice-page.tsx";
import { useAddress } from "../parts/navigation.ts";
import { Shell } from "../parts/shell.tsx";
import { placeOf, titles } from "./match.ts";

function Portal() {
  const place = placeOf(useAddress().pathname);
  useEffect(() => {
    document.title = titles[place.page];
  }, [place.page]);
  return <Shell>{place.page === "home" ? <Home /> : place.page === "notice" ? <NoticePage key={place.edition} id={place.edition} /> : <Missing />}</Shell>;
}

const host = document.querySelector("#page");
if (host !== null) {
  createRoot(host).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
}
