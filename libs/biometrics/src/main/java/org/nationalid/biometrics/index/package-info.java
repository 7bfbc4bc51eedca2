/// De-duplication, 1:N: its own key, its own codes, its own store. Nothing that authenticates reads it.
package org.nationalid.biometrics.index;
