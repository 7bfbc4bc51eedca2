/// Citizens who hold an office at a relying party, known by their pairwise subject there.
package org.nationalid.gateway.officer;
