/// Biometric features: minutiae and the descriptors of their surroundings, and the quality of the sample they came
/// from. Features are as secret as the sample; they never leave the process.
package org.nationalid.biometrics.feature;
