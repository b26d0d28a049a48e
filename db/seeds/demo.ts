export function seedDemo() {}
