const OSLO = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment as people in Norway read it off the wall: «2021-09-01» and «14:05». */
export function osloTime(moment: Date): { day: string; time: string } {
  const [day = '', time = ''] = OSLO.format(moment).split(' ');
  return { day, time };
}
