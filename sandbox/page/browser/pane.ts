/** The real pane on the sandbox's Office. The order of these two lines is what matters. */
import './office.ts';
import '../../../addin/pane.ts';
