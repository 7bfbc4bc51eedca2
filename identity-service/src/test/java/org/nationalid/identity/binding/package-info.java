/// Tests of binding.
package org.nationalid.identity.binding;
