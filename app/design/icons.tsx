import type { ReactNode } from "react";

function Icon({ width = 2, children }: { width?: number; children: ReactNode }) {
  return (
    <svg viewBox="0 0 24 24" strokeWidth={width} aria-hidden="true">
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="m15.5 15.5 5 5" />
  </Icon>
);
export const PencilIcon = () => (
  <Icon width={1.9}>
    <path d="m4 20 1-5L16.5 3.5l4 4L9 19zM14 6l4 4" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon width={2.25}>
    <path d="M12 4v16M4 12h16" />
  </Icon>
);
export const DownloadIcon = () => (
  <Icon>
    <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />
  </Icon>
);
export const BuildingIcon = () => (
  <Icon width={1.75}>
    <path d="M4 20.5V4h10v16.5M14 9h6v11.5M2.5 20.5h19M7.5 8h3M7.5 12h3M7.5 16h3" />
  </Icon>
);
export const CalendarIcon = () => (
  <Icon width={1.75}>
    <path d="M4 6h16v14H4zM4 10.5h16M8.5 3v5M15.5 3v5" />
  </Icon>
);
export const MenuIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h16M4 17h16" />
  </Icon>
);
export const PersonIcon = () => (
  <Icon width={1.75}>
    <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.8-6 7.5-6s6.700 2 7.5 6" />
  </Icon>
);
