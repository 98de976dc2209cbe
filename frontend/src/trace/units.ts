/** Numbers that must not be mistaken for one another. A brand exists in types only; at run time they are numbers. */
declare const brand: unique symbol;
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** A moment on the trace's clock, or a length of time: nanoseconds. Exact for the first hundred days of a run. */
export type Nanos = Branded<'Nanos'>;
/** The number of an event in its trace, from 1. */
export type Seq = Branded<'Seq'>;
/** The operating system's id of a thread. */
export type ThreadId = Branded<'ThreadId'>;
/** The operating system's id of a process. */
export type ProcessId = Branded<'ProcessId'>;
/** Tasks, futures, calls, handles and timers share one numbering in a trace; 0 is none. */
export type ThingId = Branded<'ThingId'>;
/** A loop's number in its trace. */
export type LoopId = Branded<'LoopId'>;
/** A line of the program's listing: the file's index above sixteen bits of line; 0 is none. */
export type SourceRef = Branded<'SourceRef'>;
/** A length or place on the screen. */
export type CssPixels = Branded<'CssPixels'>;

export const nanos = (value: number): Nanos => value as Nanos;
export const seq = (value: number): Seq => value as Seq;
export const px = (value: number): CssPixels => value as CssPixels;

export const NONE = 0 as ThingId;
export const ZERO = 0 as Nanos;
/** Where the end of something is not known yet. */
export const OPEN = Number.POSITIVE_INFINITY as Nanos;

const NANOS_A_SECOND = 1e9;
export const seconds = (value: number): Nanos => nanos(value * NANOS_A_SECOND);
export const inSeconds = (value: Nanos): number => value / NANOS_A_SECOND;
export const millis = (value: number): Nanos => nanos(value * 1e6);

/** How long it is from one moment to another. */
export const between = (from: Nanos, to: Nanos): Nanos => nanos(to - from);
export const earlier = (a: Nanos, b: Nanos): Nanos => (a < b ? a : b);
export const later = (a: Nanos, b: Nanos): Nanos => (a > b ? a : b);

/** A line of one of the program's files, 0 for none. */
export const sourceAt = (file: number, line: number): SourceRef => (line === 0 ? 0 : (file << 16) | line) as SourceRef;
/** The parts of a source reference. */
export const sourceFile = (source: SourceRef): number => source >>> 16;
export const sourceLine = (source: SourceRef): number => source & 0xffff;

/** Stands where a switch has named every case: a new one is a type error here. */
export function assertUnreachable(value: never): never {
  throw new Error(`no case for ${JSON.stringify(value)}`);
}
