/**
 * Access to health care and to the internet in California's 58 counties, as facts: U.S. Census Bureau, American Community Survey (ACS), five years
 * 2018 to 2022, released on December 7, 2023, with margins of error at 90 %.
 *
 * - People without health insurance: table S2701, S2701_C05_001E and _001M.
 * - Households without an internet subscription: table S2801, S2801_C02_019E and _019M.
 *
 * Read from the county table of the Social Vulnerability Index 2022 of the Centers for Disease Control and Prevention (EP_UNINSUR, MP_UNINSUR,
 * EP_NOINT, MP_NOINT), which brings these together. Works of the federal government, in the public domain.
 */
export const ACCESS_COLUMNS = ['uninsured', 'uninsuredMargin', 'noInternet', 'noInternetMargin'] as const;

/** A county's name as in its Open Civic Data id, then its figures in the order of the columns: percent. */
export const ACCESS_ROWS = `
alameda 4.0 0.2 7.0 0.3
alpine 6.4 3.8 10.1 4.9
amador 4.8 1.1 13.1 2.4
butte 6.6 0.6 10.1 0.8
calaveras 5.8 1.4 14.3 2.4
colusa 9.1 1.9 19.4 3.0
contra_costa 4.7 0.3 5.2 0.3
del_norte 6.1 1.2 10.2 2.3
el_dorado 4.2 0.5 8.2 0.9
fresno 7.2 0.3 14.5 0.5
glenn 10.9 2.5 14.0 3.0
humboldt 6.1 0.7 11.1 1.1
imperial 6.8 0.8 12.5 1.3
inyo 6.7 1.5 17.5 3.1
kern 7.8 0.4 11.9 0.5
kings 7.4 0.8 13.2 1.5
lake 6.5 0.9 16.1 1.7
lassen 7.4 1.3 13.7 2.5
los_angeles 9.0 0.1 9.7 0.2
madera 7.6 0.8 10.9 1.1
marin 3.7 0.4 5.1 0.6
mariposa 7.2 2.3 15.4 3.6
mendocino 9.2 1.1 14.0 1.7
merced 9.0 0.7 10.8 0.8
modoc 8.7 3.0 20.7 4.5
mono 14.7 3.4 10.3 4.8
monterey 9.9 0.5 8.1 0.5
napa 6.1 0.6 7.2 0.8
nevada 5.6 0.7 9.5 1.4
orange 6.9 0.2 6.3 0.2
placer 3.3 0.3 7.1 0.6
plumas 5.0 1.8 15.4 3.6
riverside 8.1 0.2 8.2 0.3
sacramento 5.2 0.2 7.2 0.3
san_benito 6.2 0.9 6.9 1.3
san_bernardino 8.6 0.3 9.3 0.3
san_diego 7.3 0.2 6.2 0.2
san_francisco 3.6 0.3 8.3 0.4
san_joaquin 6.5 0.3 10.1 0.5
san_luis_obispo 5.9 0.5 8.5 1.0
san_mateo 3.8 0.3 5.4 0.3
santa_barbara 9.6 0.5 8.2 0.5
santa_clara 4.0 0.2 5.2 0.2
santa_cruz 5.4 0.5 7.3 0.7
shasta 6.6 0.5 11.1 0.8
sierra 10.9 4.5 23.0 10.1
siskiyou 7.1 0.9 15.4 1.6
solano 4.9 0.3 6.9 0.5
sonoma 5.6 0.4 6.3 0.4
stanislaus 6.1 0.4 10.2 0.6
sutter 6.2 0.8 12.4 1.3
tehama 6.6 1.1 16.3 2.3
trinity 13.2 3.1 20.7 4.1
tulare 7.9 0.5 14.3 0.8
tuolumne 6.0 0.9 13.2 2.0
ventura 8.2 0.4 8.0 0.4
yolo 4.7 0.5 8.9 0.8
yuba 6.9 1.1 11.2 1.6
`;
