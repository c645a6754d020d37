export async function measureLarge(): Promise<number> {
  return 0;
}
export async function measureGrowth(): Promise<number> {
  return 0;
}
