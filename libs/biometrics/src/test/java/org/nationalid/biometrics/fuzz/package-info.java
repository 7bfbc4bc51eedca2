/// Coverage-guided fuzzing of everything that reads bytes of strangers (Jazzer). In a normal test run the committed
/// corpus is replayed; with `JAZZER_FUZZ=1` in the environment one target at a time is fuzzed.
package org.nationalid.biometrics.fuzz;
