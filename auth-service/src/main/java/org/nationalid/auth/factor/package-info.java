/// What all factors have in common: whose they are and how a try with one can end.
package org.nationalid.auth.factor;
