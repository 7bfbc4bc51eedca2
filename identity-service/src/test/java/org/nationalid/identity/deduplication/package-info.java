/// Tests of de-duplication, with generated fingers and a real database.
package org.nationalid.identity.deduplication;
