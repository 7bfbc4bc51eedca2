/// Tests of reveal.
package org.nationalid.identity.reveal;
