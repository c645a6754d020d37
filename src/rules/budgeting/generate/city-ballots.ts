/**
 * The ballot of a voter of a synthetic city: different projects, one drawn after the other, each with the probability that it
 * has among those not named yet.
 *
 * Most draws bring a new project. Where draw after draw is of one named already, as when somebody names nearly all there
 * are, the rest is looked through instead, which comes to the same.
 */
import type { City } from './city.ts';
import type { Random } from '../../random.ts';

/** Parts of a ballot; what remains goes to projects anywhere. */
const OWN_DISTRICT = 0.7;
const WHOLE_CITY = 0.2;
/** So many draws in a row of projects already named, and the rest is looked through instead. */
const PATIENCE = 16;

export class CityBallots {
  private readonly city: City;
  private readonly random: Random;
  private readonly patience: number;
  /** Number of the last ballot that names each project. */
  private readonly namedOn: Float64Array;
  private readonly own: number;
  private readonly wholeCity: number;
  private ballot = 0;

  constructor(city: City, random: Random, patience = PATIENCE) {
    this.city = city;
    this.random = random;
    this.patience = patience;
    this.namedOn = new Float64Array(city.groupOf.length);
    const noneCitywide = city.groups.at(-1)!.projects.length === 0;
    this.own = OWN_DISTRICT / (noneCitywide ? 1 - WHOLE_CITY : 1);
    this.wholeCity = noneCitywide ? 0 : WHOLE_CITY;
  }

  fill(district: number, chosen: Uint32Array, at: number, length: number): void {
    const { namedOn } = this;
    const ballot = ++this.ballot;
    for (let i = at; i < at + length; i++) {
      let project = this.draw(district);
      for (let tries = 1; namedOn[project] === ballot; tries++) {
        project = tries < this.patience ? this.draw(district) : this.drawFromRest(district);
      }
      namedOn[project] = ballot;
      chosen[i] = project;
    }
  }

  private draw(district: number): number {
    const { city, random, own, wholeCity } = this;
    const where = random.unit();
    if (where >= own + wholeCity) return city.anywhere.draw(random);
    const group = city.groups[where < own ? district : city.groups.length - 1]!;
    return group.projects[group.popularity.draw(random)]!;
  }

  /** As `draw`, but only of projects not named yet: the same distribution as drawing until a new one comes up. */
  private drawFromRest(district: number): number {
    const { namedOn, ballot } = this;
    let total = 0;
    for (let project = 0; project < namedOn.length; project++) {
      if (namedOn[project] !== ballot) total += this.probability(project, district);
    }
    let left = this.random.unit() * total;
    let last = 0;
    for (let project = 0; project < namedOn.length; project++) {
      if (namedOn[project] === ballot) continue;
      left -= this.probability(project, district);
      last = project;
      if (left < 0) break;
    }
    return last;
  }

  private probability(project: number, district: number): number {
    const { city, own, wholeCity } = this;
    const group = city.groupOf[project]!;
    const near = group === district ? own : group === city.groups.length - 1 ? wholeCity : 0;
    return near * city.shareInGroup[project]! + (1 - own - wholeCity) * city.anywhere.shares[project]!;
  }
}
