/// The steps of the journey, one class each.
package org.nationalid.demo.step;
