/// Fingerprints of nobody: generated fingers and impressions that the project may ship.
package org.nationalid.biometrics.synthetic;
