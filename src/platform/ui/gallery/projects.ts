/** Hypothetical projects of one county, shared by the gallery's chapters. Costs in whole dollars. */
export interface GalleryProject {
  readonly id: string;
  readonly name: string;
  readonly cost: number;
  readonly votes: number;
  readonly district: string;
  readonly category: string;
  readonly summary: string;
  readonly funded: boolean;
}

export const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;

export const projects: readonly GalleryProject[] = [
  {
    id: 'shade',
    name: 'Shade trees and benches at forty bus stops',
    cost: 420_000,
    votes: 1_914,
    district: 'District 3',
    category: 'Streets',
    summary: 'Trees, a bench and a water point at the forty stops with the most riders and the least shade.',
    funded: true,
  },
  {
    id: 'wells',
    name: 'Household well tests in Riverdale and Lanare',
    cost: 310_000,
    votes: 1_655,
    district: 'District 4',
    category: 'Water',
    summary: 'Free tests for arsenic and nitrate, with results explained at home in the resident’s language.',
    funded: true,
  },
  {
    id: 'library',
    name: 'Evening hours at six branch libraries',
    cost: 560_000,
    votes: 1_430,
    district: 'All districts',
    category: 'Learning',
    summary: 'Open until nine on four evenings, with homework help in English, Spanish, Hmong and Punjabi.',
    funded: true,
  },
  {
    id: 'park',
    name: 'A park with a soccer field on the old rail yard',
    cost: 1_850_000,
    votes: 1_388,
    district: 'District 3',
    category: 'Parks',
    summary: 'Cleans the ground, then builds a lit field, a playground and a walking loop.',
    funded: false,
  },
  {
    id: 'clinic',
    name: 'A mobile clinic for farm workers',
    cost: 640_000,
    votes: 1_102,
    district: 'District 1',
    category: 'Health',
    summary: 'One van with a nurse and a dentist, at the fields from May to October.',
    funded: true,
  },
  {
    id: 'bridge',
    name: 'Footbridge over the Herndon Canal',
    cost: 380_000,
    votes: 640,
    district: 'District 2',
    category: 'Streets',
    summary: 'A lit bridge for walking and cycling that saves children a mile of road to school.',
    funded: true,
  },
  {
    id: 'theatre',
    name: 'Summer theatre in county parks',
    cost: 95_000,
    votes: 412,
    district: 'District 5',
    category: 'Culture',
    summary: 'Twelve free evenings with local companies.',
    funded: false,
  },
];
