/** The parts of Designsystemet in use. Pages import these from here, so that one file knows the package. */
export {
  Alert,
  Button,
  Card,
  Dialog,
  Heading,
  Link as DsLink,
  Paragraph,
  Skeleton,
  SkipLink,
  Spinner,
  Tag,
} from '@digdir/designsystemet-react';
