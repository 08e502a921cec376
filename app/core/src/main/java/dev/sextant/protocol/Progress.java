package dev.sextant.protocol;

/// How far the reading of a contract is: what was read so far, in words, and how many of the things asked for have
/// come.
public record Progress(String what, int done, int total) {}
