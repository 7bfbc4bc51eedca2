/// The picture of the ridges: enhancement of captured images and growth of synthetic ones. Everything works at
/// 500 dpi; angles run from x towards y, and y downwards.
package org.nationalid.biometrics.image;
