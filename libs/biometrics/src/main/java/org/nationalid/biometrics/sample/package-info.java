/// Biometric samples as they come from a sensor: formats, limits, typed refusals. Nothing here is decoded before its
/// size is known, and nothing of a sample appears in a message.
package org.nationalid.biometrics.sample;
